import { expect, test } from 'vitest'
import { createLogger } from '../../src/logger.ts'
import { boltLogger } from '../../src/slack/bolt-logger.ts'

test('A line holds the event and nothing that names this machine', () => {
  const [line] = logged((logger) => logger.info({ event: 'question', outcome: 'answered', ms: 3 }))
  expect(line).toEqual({
    level: 'info',
    at: expect.any(String),
    event: 'question',
    outcome: 'answered',
    ms: 3,
  })
})

test('Tokens are blotted out of messages, stacks and causes', () => {
  const error = new Error('refused xoxb-1-secret', { cause: new Error('and xapp-2-secret') })
  const lines = logged((logger) => {
    logger.error({ event: 'fault', err: error })
    boltLogger(logger).error('token xoxe.xoxb-3-secret', error)
  })
  expect(JSON.stringify(lines)).not.toMatch(/secret/)
})

test('Of an error only its kind, message and stack are kept, not what was sent with it', () => {
  const error = Object.assign(new Error('invalid_blocks'), { data: { text: 'who gets EPRR' } })
  expect(
    JSON.stringify(logged((logger) => logger.error({ event: 'fault', err: error }))),
  ).not.toContain('EPRR')
})

test('Bolt’s debug messages, which hold payloads, are never written', () => {
  const lines = logged((logger) => {
    boltLogger(logger).debug('Received a message: {"text":"who gets EPRR"}')
    boltLogger(logger).warn('odd', { text: 'who gets EPRR' })
  })
  expect(lines).toHaveLength(1)
  expect(JSON.stringify(lines)).not.toContain('EPRR')
})

function logged(write: (logger: ReturnType<typeof createLogger>) => void): unknown[] {
  const lines: unknown[] = []
  write(createLogger('debug', { write: (line: string) => void lines.push(JSON.parse(line)) }))
  return lines
}
