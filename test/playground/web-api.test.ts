import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isJsonRecord } from '../../src/playground/json-record.ts'
import type { JsonRecord } from '../../src/playground/json-record.ts'
import { startLocalSlack } from '../../src/playground/local-slack.ts'
import type { LocalSlack, LocalSlackOptions } from '../../src/playground/local-slack.ts'

let slack: LocalSlack
beforeEach(async () => {
  slack = await startLocalSlack()
})
afterEach(async () => {
  await slack.close()
})

async function restartWith(options: LocalSlackOptions) {
  await slack.close()
  slack = await startLocalSlack(options)
}

async function call(
  method: string,
  args: Readonly<Record<string, unknown>> = {},
  token: string | undefined = slack.botToken,
): Promise<JsonRecord> {
  const response = await fetch(slack.apiUrl + method, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== '' && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(args),
  })
  const answer: unknown = await response.json()
  return isJsonRecord(answer) ? answer : {}
}

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } })

describe('The Web API refuses as Slack does', () => {
  test.each([
    ['no token', '', 'not_authed'],
    ['a token it does not know', 'xoxb-other', 'invalid_auth'],
  ])('%s', async (_what, token, error) => {
    expect(await call('auth.test', {}, token)).toEqual({ ok: false, error })
  })

  test('the bot token does not open a socket, nor the app token post', async () => {
    const error = 'not_allowed_token_type'
    expect(await call('apps.connections.open')).toMatchObject({ ok: false, error })
    expect(await call('auth.test', {}, slack.appToken)).toMatchObject({ ok: false, error })
  })

  test('a method it does not have', async () => {
    expect(await call('chat.shout')).toMatchObject({ ok: false, error: 'unknown_method' })
    expect(await call('toString')).toMatchObject({ ok: false, error: 'unknown_method' })
  })

  test('a method whose scope was not granted, naming the one it needs', async () => {
    await restartWith({ scopes: ['chat:write'] })
    expect(await call('users.info', { user: slack.people.amira.id })).toMatchObject({
      ok: false,
      error: 'missing_scope',
      needed: 'users:read',
      provided: 'chat:write',
    })
  })

  test.each([
    ['a channel that is not there', { channel: 'C404', text: 'x' }, 'channel_not_found'],
    ['a message without words', { channel: 'general' }, 'no_text'],
    [
      'a message that is too long',
      { channel: 'general', text: 'x'.repeat(40_001) },
      'msg_too_long',
    ],
    ['blocks that are no list', { channel: 'general', blocks: '{' }, 'invalid_blocks_format'],
    [
      'a thread that is not there',
      { channel: 'general', text: 'x', thread_ts: '1.2' },
      'thread_not_found',
    ],
  ])('%s', async (_what, args, error) => {
    expect(await call('chat.postMessage', args)).toMatchObject({ ok: false, error })
  })

  test('blocks it would not show, saying what is wrong and where', async () => {
    const answer = await call('chat.postMessage', {
      channel: 'general',
      text: 'x',
      blocks: [section(''), { type: 'header', text: { type: 'mrkdwn', text: 'x' } }],
    })
    expect(answer).toMatchObject({
      error: 'invalid_blocks',
      response_metadata: {
        messages: [
          '[ERROR] must be more than 0 characters [json-pointer:/blocks/0/text/text]',
          '[ERROR] must be one of: plain_text [json-pointer:/blocks/1/text/type]',
        ],
      },
    })
  })

  test('a message of more than fifty blocks', async () => {
    const blocks = Array.from({ length: 51 }, () => section('x'))
    const answer = await call('chat.postMessage', { channel: 'general', text: 'x', blocks })
    expect(answer).toMatchObject({
      error: 'invalid_blocks',
      response_metadata: {
        messages: ['[ERROR] no more than 50 items allowed [json-pointer:/blocks]'],
      },
    })
  })

  test('posting where the bot is no member', async () => {
    slack.addChannel({ id: 'C0SECRET', name: 'secret', members: [slack.people.tom.id] })
    const answer = await call('chat.postMessage', { channel: 'secret', text: 'x' })
    expect(answer).toMatchObject({ error: 'not_in_channel' })
  })

  test('an ephemeral message to someone who is not in the channel', async () => {
    const args = { channel: 'faq-team', user: slack.people.amira.id, text: 'x' }
    expect(await call('chat.postEphemeral', args)).toMatchObject({ error: 'user_not_in_channel' })
  })

  test("changing another's message, or one that is not there", async () => {
    const said = slack.as('amira').say('general', 'mine')
    const args = { channel: 'C0GENERAL00', ts: said.ts, text: 'x' }
    expect(await call('chat.update', args)).toMatchObject({ error: 'cant_update_message' })
    expect(await call('chat.delete', { ...args, ts: '1.2' })).toMatchObject({
      error: 'message_not_found',
    })
  })

  test('an update of more than 4,000 bytes, fewer than a new message may have', async () => {
    const posted = await call('chat.postMessage', { channel: 'general', text: 'é'.repeat(2_001) })
    expect(posted['ok']).toBe(true)
    const args = { channel: 'general', ts: posted['ts'], text: 'é'.repeat(2_001) }
    expect(await call('chat.update', args)).toMatchObject({ error: 'msg_too_long' })
  })

  test('a trigger it never gave', async () => {
    const view = { type: 'modal', title: { type: 'plain_text', text: 'T' }, blocks: [section('x')] }
    const answer = await call('views.open', { trigger_id: '1.2.3', view })
    expect(answer).toMatchObject({ error: 'invalid_trigger_id' })
  })

  test('a view that is not sound, before its trigger is used', async () => {
    const view = { type: 'modal', blocks: [{ type: 'table', rows: [] }] }
    const answer = await call('views.open', { trigger_id: '1.2.3', view })
    expect(answer).toMatchObject({ error: 'invalid_arguments' })
    expect(JSON.stringify(answer)).toContain('table is not available on this surface')
  })

  test('publishing a Home tab over one that has changed meanwhile', async () => {
    const view = { type: 'home', blocks: [section('x')] }
    const user_id = slack.people.amira.id
    await call('views.publish', { user_id, view })
    const answer = await call('views.publish', { user_id, view, hash: 'old' })
    expect(answer).toMatchObject({ error: 'hash_conflict' })
  })

  test('a Home tab of more than 250 kB', async () => {
    const blocks = Array.from({ length: 90 }, () => section('é'.repeat(1_500)))
    const args = { user_id: slack.people.amira.id, view: { type: 'home', blocks } }
    expect(await call('views.publish', args)).toMatchObject({ error: 'view_too_large' })
  })

  test('an external_id that another view has', async () => {
    const view = { type: 'home', external_id: 'home', blocks: [section('x')] }
    const publish = (user_id: string) => call('views.publish', { user_id, view })
    expect(await publish(slack.people.amira.id)).toMatchObject({ ok: true })
    expect(await publish(slack.people.amira.id)).toMatchObject({ ok: true })
    const answer = await publish(slack.people.tom.id)
    expect(answer).toMatchObject({ error: 'duplicate_external_id' })
  })

  test('more than four suggested prompts', async () => {
    const prompts = Array.from({ length: 5 }, () => ({ title: 'EPRR', message: 'who gets EPRR?' }))
    const args = { channel_id: 'D0AMIRAKHAN', prompts }
    const answer = await call('assistant.threads.setSuggestedPrompts', args)
    expect(answer).toMatchObject({ error: 'too_many_prompts' })
  })

  test('a reply to a message that one person alone sees', async () => {
    const seen = { channel: 'general', user: slack.people.amira.id, text: 'only you' }
    const { message_ts: thread_ts } = await call('chat.postEphemeral', seen)
    const answer = await call('chat.postMessage', { channel: 'general', text: 'x', thread_ts })
    expect(answer).toMatchObject({ error: 'cannot_reply_to_message' })
  })

  test('the same reaction a second time', async () => {
    const { ts } = slack.as('amira').say('general', 'mine')
    const args = { channel: 'general', timestamp: ts, name: 'eyes' }
    expect(await call('reactions.add', args)).toMatchObject({ ok: true })
    expect(await call('reactions.add', args)).toMatchObject({ error: 'already_reacted' })
  })
})

describe('Faults', () => {
  test('a method told to refuse does so as often as asked, then works again', async () => {
    slack.faults.refuse('chat.postMessage', 'fatal_error', 2)
    const args = { channel: 'general', text: 'x' }
    expect(await call('chat.postMessage', args)).toEqual({ ok: false, error: 'fatal_error' })
    expect(await call('chat.postMessage', args)).toEqual({ ok: false, error: 'fatal_error' })
    expect((await call('chat.postMessage', args))['ok']).toBe(true)
  })

  test('a rate limit answers 429 and says when to come back', async () => {
    slack.faults.rateLimit('auth.test', 7)
    const response = await fetch(`${slack.apiUrl}auth.test`, { method: 'POST' })
    expect(response.status).toBe(429)
    expect(response.headers.get('retry-after')).toBe('7')
    expect(await response.json()).toEqual({ ok: false, error: 'ratelimited' })
  })

  test('a delay holds every answer back', async () => {
    slack.faults.delayMs = 120
    const start = performance.now()
    await call('auth.test')
    expect(performance.now() - start).toBeGreaterThan(100)
  })
})

describe('What the Web API keeps', () => {
  test('a file is uploaded in three steps, shared, and downloaded by its link', async () => {
    const step1 = await call('files.getUploadURLExternal', { filename: 'a b.csv', length: 5 })
    await fetch(String(step1['upload_url']), { method: 'POST', body: 'a,b\n1' })
    await call('files.completeUploadExternal', {
      files: [{ id: step1['file_id'], title: 'Envelope' }],
      channel_id: 'C0GENERAL00',
      initial_comment: 'here it is',
    })
    const shared = slack.as('amira').messages('general').at(-1)
    expect(shared?.text).toBe('here it is')
    const link = String(shared?.files[0]?.['url_private_download'])
    expect(await (await fetch(link)).text()).toBe('a,b\n1')
  })

  test('tokens never show in the log of the wire', async () => {
    await fetch(`${slack.apiUrl}auth.test`, {
      method: 'POST',
      body: new URLSearchParams({ token: slack.botToken }),
    })
    expect(JSON.stringify(slack.wire)).not.toContain(slack.botToken)
  })

  test('a request for another host, or from a page elsewhere, is turned away', async () => {
    const response = await fetch(slack.url, { headers: { origin: 'https://example.org' } })
    expect(response.status).toBe(403)
  })
})
