import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { App, SocketModeReceiver } from '@slack/bolt'
import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { createAsk } from '../../src/answering/ask.ts'
import { createLogger } from '../../src/logger.ts'
import { appSettingsFrom } from '../../src/playground/app-settings.ts'
import { createCore } from '../../src/signpost.ts'
import { createBot } from '../../src/slack/bot.ts'
import { registerListeners } from '../../src/slack/listeners/register.ts'
import { exampleQuestions } from '../../src/slack/views/help.ts'
import { openSqliteLog } from '../../src/storage/sqlite-open-questions.ts'
import { openSqliteScenarios } from '../../src/storage/sqlite-scenarios.ts'
import { realKnowledge, realLearnt, testDay } from '../support/real-knowledge.ts'
import { readManifest } from '../support/running-signpost.ts'

const knowledge = await realKnowledge()
const learnt = await realLearnt()
const openQuestions = await openSqliteLog(':memory:')
const scenarios = await openSqliteScenarios(':memory:')
const manifest = await readManifest()
const {
  commands = [],
  events = [],
  scopes = [],
  shortcuts = [],
  suggestedPrompts = [],
} = appSettingsFrom(manifest)
const registered = listenersRegistered()

describe('manifest.yml and the code agree', () => {
  test('on the slash commands', () => {
    expect(commands.map(({ command }) => command).sort()).toEqual(registered.commands.sort())
    for (const { description, usage_hint } of commands) {
      expect(description).not.toBe('')
      expect(usage_hint).toContain('help')
    }
  })

  test('on the events', () => {
    const heard = registered.events.map((event) => (event === 'message' ? 'message.im' : event))
    expect([...events].sort()).toEqual(heard.sort())
  })

  test('on buttons being used', () => {
    const { settings } = z
      .object({ settings: z.object({ interactivity: z.object({ is_enabled: z.boolean() }) }) })
      .parse(manifest)
    expect(settings.interactivity.is_enabled).toBe(registered.actions > 0)
    expect(registered.views).toBeGreaterThan(0)
  })

  test('on the shortcuts', () => {
    expect(shortcuts.map(({ callback_id }) => callback_id)).toEqual(registered.shortcuts)
  })

  test('on the example questions', () => {
    expect(suggestedPrompts.map(({ message }) => message)).toEqual([...exampleQuestions])
  })

  test('on the scopes: each event and method has the one it needs, and there is none besides', () => {
    const needed: Record<string, string> = {
      app_mention: 'app_mentions:read',
      'message.im': 'im:history',
      'slash commands': 'commands',
      'chat.postMessage': 'chat:write',
      'assistant.threads.setSuggestedPrompts': 'assistant:write',
      'files.completeUploadExternal': 'files:write',
      'a file in a form': 'files:read',
      'conversations.members': 'channels:read',
      'conversations.members of a private channel': 'groups:read',
      'conversations.open': 'im:write',
    }
    expect([...scopes].sort()).toEqual(Object.values(needed).sort())
  })
})

const schemaFile = path.resolve(
  import.meta.dirname,
  '../../../shared/reference/manifest.schema.2.0.0.json',
)

test.runIf(existsSync(schemaFile))('manifest.yml keeps to Slack’s own schema', async () => {
  const schema: unknown = JSON.parse(await readFile(schemaFile, 'utf8'))
  const read = z.fromJSONSchema(schemaOf(schema)).safeParse(manifest)
  expect(read.error?.issues ?? []).toEqual([])
})

function schemaOf(json: unknown): Parameters<typeof z.fromJSONSchema>[0] {
  return z.record(z.string(), z.unknown()).parse(json)
}

/** What the code registers, seen by spying on an App that never connects. */
function listenersRegistered() {
  const app = new App({
    token: 'xoxb-for-a-test',
    receiver: new SocketModeReceiver({ appToken: 'xapp-for-a-test' }),
    deferInitialization: true,
  })
  const command = vi.spyOn(app, 'command')
  const event = vi.spyOn(app, 'event')
  const action = vi.spyOn(app, 'action')
  const shortcut = vi.spyOn(app, 'shortcut')
  const view = vi.spyOn(app, 'view')
  registerListeners(
    app,
    createBot(
      createCore({
        knowledge,
        ask: createAsk(knowledge, learnt),
        openQuestions,
        scenarios,
        logger: createLogger('silent'),
        now: () => testDay,
      }),
    ),
  )
  return {
    commands: command.mock.calls.map(([name]) => String(name)),
    events: event.mock.calls.map(([name]) => String(name)),
    actions: action.mock.calls.length,
    shortcuts: shortcut.mock.calls.flatMap(([name]) => (typeof name === 'string' ? name : [])),
    views: view.mock.calls.length,
  }
}
