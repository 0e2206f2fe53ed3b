import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const folder = path.resolve(import.meta.dirname, '../../src/cli')
const commands = (await readdir(folder)).filter(
  (name) => name.endsWith('.ts') && name !== 'command-line.ts',
)

test('Every command is tried', () => {
  expect(commands.length).toBeGreaterThan(10)
})

describe.concurrent.each(commands)('%s', (command) => {
  test('--help says how it is used, and does nothing else', async () => {
    const { code, printed, complained } = await run(command, '--help')
    expect({ code, complained }).toEqual({ code: 0, complained: '' })
    expect(printed).toMatch(/^(npm run|node src\/cli)/)
    expect(printed.length).toBeLessThan(700)
  })

  test('what it does not take ends it before it has done anything, with how it is used', async () => {
    const { code, printed, complained } = await run(command, '--nonsense')
    expect({ code, printed }).toEqual({ code: 2, printed: '' })
    expect(complained).toContain('--nonsense')
    expect(complained).toContain((await run(command, '--help')).printed)
    expect(complained).not.toMatch(/\n {4}at |node:internal/)
  })
})

test.each([
  ['ask.ts', []],
  ['evaluate.ts', []],
  ['evaluate.ts', ['test/questions/near.jsonl', '--typos', 'some']],
  ['calibrate.ts', []],
  ['erase-person.ts', ['everybody']],
  ['erase-person.ts', ['U0123ABCDEF', 'U0123ABCDEG']],
  ['screenshots.ts', ['no-such-picture']],
])('%s %j says what it needs', async (command, words) => {
  const { code, complained } = await run(command, ...words)
  expect(code).toBe(2)
  expect(complained).toContain('npm run')
})

function run(
  command: string,
  ...words: readonly string[]
): Promise<{ code: number; printed: string; complained: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [path.join(folder, command), ...words], (error, out, complained) =>
      resolve({ code: Number(error?.code ?? 0), printed: out, complained }),
    )
  })
}
