import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { isJsonRecord, recordsAt } from '../../src/playground/json-record.ts'
import type { JsonRecord } from '../../src/playground/json-record.ts'
import { startLocalSlack } from '../../src/playground/local-slack.ts'
import type { LocalSlack } from '../../src/playground/local-slack.ts'

let slack: LocalSlack
beforeEach(async () => {
  slack = await startLocalSlack()
  onTestFinished(() => slack.close())
})

async function get(path: string): Promise<JsonRecord> {
  const answer: unknown = await (await fetch(slack.url + path)).json()
  return isJsonRecord(answer) ? answer : {}
}

async function act(asked: JsonRecord, type = 'application/json') {
  const body = JSON.stringify(asked)
  return fetch(`${slack.url}/page/act`, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  })
}

describe('The page', () => {
  test('it is served with a policy that lets nothing run but its own files', async () => {
    const response = await fetch(slack.url)
    expect(response.headers.get('content-type')).toContain('text/html')
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toContain('unsafe')
    expect(await response.text()).not.toMatch(/<script(?![^>]*\bsrc=)/)
  })

  test.each(['/page/../local-slack.ts', '/page/%2e%2e%2flocal-slack.ts', '/package.json'])(
    'a file outside its folder is not served: %s',
    async (path) => {
      expect((await fetch(slack.url + path)).status).toBe(404)
    },
  )

  test('it loads nothing from anywhere else', async () => {
    const html = await (await fetch(slack.url)).text()
    const files = [...html.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, file]) => file ?? '')
    expect(files.length).toBeGreaterThan(3)
    for (const file of files) {
      expect(file).toMatch(/^\/page\//)
      expect((await fetch(slack.url + file)).status).toBe(200)
    }
  })

  test('each person is shown the channels they are in and the messages they may see', async () => {
    void slack.as('grace').say('faq-team', 'for the team')
    void slack.as('amira').dm('between us')
    const grace = await get('/page/state?as=grace')
    const amira = await get(`/page/state?as=${slack.people.amira.id}`)
    expect(recordsAt(grace, 'channels').map(({ name }) => name)).toContain('faq-team')
    expect(recordsAt(amira, 'channels').map(({ name }) => name)).not.toContain('faq-team')
    expect(recordsAt(grace, 'messages').map(({ text }) => text)).toEqual(['for the team'])
    expect(recordsAt(amira, 'messages').map(({ text }) => text)).toEqual(['between us'])
  })

  test('what a person says on it stands in the channel', async () => {
    const asked = {
      do: 'say',
      as: slack.people.tom.id,
      channel: 'C0GENERAL00',
      text: 'hello <all>',
    }
    expect((await act(asked)).status).toBe(200)
    expect(slack.as('amira').messages('general')[0]?.text).toBe('hello &lt;all&gt;')
  })

  test('nobody speaks in a channel they are not in', async () => {
    const asked = { do: 'say', as: slack.people.amira.id, channel: 'C0FAQTEAM00', text: 'hello' }
    expect(await (await act(asked)).json()).toMatchObject({ failure: 'You are not in there.' })
    expect(slack.as('tom').messages('faq-team')).toEqual([])
  })

  test('an act it does not know is refused, and so is one that is not JSON', async () => {
    expect((await act({ do: 'shout', as: slack.people.tom.id })).status).toBe(400)
    const asked = { do: 'fault', as: slack.people.tom.id, fault: 'drop' }
    expect((await act(asked, 'text/plain')).status).toBe(415)
  })

  test('its feed says whether the bot is there, and brings each message once', async () => {
    const stop = new AbortController()
    onTestFinished(() => stop.abort())
    const response = await fetch(`${slack.url}/page/feed?as=amira`, { signal: stop.signal })
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    void slack.as('amira').dm('hello')
    let heard = ''
    while (!heard.includes('"hello"')) heard += (await reader?.read())?.value ?? ''
    expect(heard).toContain('"connected":false')
    expect(heard.match(/"kind":"message"/g)).toHaveLength(1)
  })

  test('a notice, such as a problem in a knowledge file, reaches the page', async () => {
    slack.notice('functions.yml:12:3 unknown key')
    const stop = new AbortController()
    onTestFinished(() => stop.abort())
    const response = await fetch(`${slack.url}/page/feed?as=amira`, { signal: stop.signal })
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader?.read())?.value).toContain('functions.yml:12:3 unknown key')
  })
})
