import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ShownMessage } from '../../src/playground/shown.ts'
import { startSignpost, type RunningSignpost } from '../support/running-signpost.ts'

let signpost: RunningSignpost
beforeAll(async () => void (signpost = await startSignpost()))
afterAll(() => signpost.close())

const amira = () => signpost.slack.as('amira')

const inputs = {
  'emoji only': '🎉 :tada: 😀',
  'punctuation only': '???',
  '5,000 characters': 'who gets EPRR and '.repeat(278),
  'direction marks and zero-width characters only': '\u202E\u200B\u200F\u2060.',
  'a right-to-left script': 'من يحصل على خدمات الطوارئ؟',
  'zero-width characters inside words': 'who ge\u200Bts EP\u200DRR?',
  'a call to the whole channel': '<!channel> <!here> who gets EPRR?',
  HTML: '<script>alert(1)</script><b>EPRR</b>',
  'marks of formatting': '*who* _gets_ ~EPRR~ `now` > ?',
  'a curly-quoted question': '“who’s getting EPRR?”',
  SQL: "'; DROP TABLE open_question; --",
}

describe.each(Object.entries(inputs))('Given %s', (_, text) => {
  test('a direct message is answered with a sentence', async () => {
    wellSaid(await amira().dm(text).reply())
  })

  test('a mention is answered with a sentence', async () => {
    wellSaid(await amira().mention('general', text).reply())
  })

  test.each(['/icb-ask', '/icb-function'])('%s is answered with a sentence', async (command) => {
    wellSaid(await amira().command(command, text, { channel: 'general' }).reply())
  })
})

test('A mention without words is answered with how to ask', async () => {
  const reply = await amira().mention('general', ' ').reply()
  wellSaid(reply)
  expect(reply.seen).toMatch(/EPRR/)
})

test('Zero-width characters and curly quotation marks do not keep a question from its answer', async () => {
  for (const text of [
    inputs['zero-width characters inside words'],
    inputs['a curly-quoted question'],
  ]) {
    expect((await amira().dm(text).reply()).seen).toMatch(
      /^EPRR and the system coordination centre could transfer to regions/,
    )
  }
})

test('What is too long is refused and nothing of it is kept', async () => {
  const before = await signpost.openQuestions.count()
  const reply = await amira().dm(inputs['5,000 characters']).reply()
  expect(reply.seen).toContain('5,0')
  expect(await signpost.openQuestions.count()).toBe(before)
})

test('An unknown subcommand gets the next step', async () => {
  for (const text of ['lits regions', 'delete everything', 'list nowhere', '--help']) {
    const reply = await amira().command('/icb-function', text, { channel: 'general' }).reply()
    wellSaid(reply)
  }
})

test('Nothing failed on the way', () => {
  expect(signpost.logLines.filter((line) => line.includes('"level":"error"'))).toEqual([])
})

/** A whole sentence, no stack trace, no live call or mention, and nothing of Slack's markup. */
function wellSaid({ text, seen, blocks }: ShownMessage): void {
  expect(seen).toMatch(/[A-Z][^.?!]+[.?!]/)
  for (const said of [text, seen])
    expect(said).not.toMatch(/Error:|\bat .+:\d+:\d+|undefined|\[object/)
  expect(text).not.toMatch(/<[!@#]/)
  expect(JSON.stringify(blocks)).not.toContain('"mrkdwn"')
}
