import type { PlacedElement } from './blocks/block-elements.ts'
import { enteredState, holdsValue } from './blocks/element-values.ts'
import type { Entered } from './blocks/element-values.ts'
import type { Channel } from './channels.ts'
import { messageEvent } from './events.ts'
import type { Events } from './events.ts'
import { commandTextOf, mentionsBot, slackTextOf } from './incoming-text.ts'
import {
  blockActions,
  blockSuggestion,
  globalShortcut,
  inputOwner,
  messageShortcut,
} from './interaction-payloads.ts'
import type { Place } from './interaction-payloads.ts'
import { recordsAt } from './json-record.ts'
import type { JsonRecord } from './json-record.ts'
import type { Message } from './message-store.ts'
import { bot, team } from './people.ts'
import type { Person } from './people.ts'
import { respond } from './response-url.ts'
import type { Delivery, SocketMode } from './socket-mode.ts'
import { Refusal } from './web-api/refusal.ts'
import { hears } from './workspace.ts'
import type { Workspace } from './workspace.ts'

/** What came of an act: whether the bot took it in time, and what the person sees if not. */
export interface Outcome {
  readonly acknowledged: boolean
  /** Slack's own words to the person when the bot did not answer. */
  readonly failure?: string
  /** Errors by block_id, for a submission that was refused. */
  readonly errors?: Readonly<Record<string, string>>
}

/** What an act leaves behind at once: the link its answers may come by, and its outcome later. */
interface Act {
  readonly id?: string
  readonly outcome: Promise<Outcome>
}

/** What people do in Slack's client; the driver and the page both go through here. */
export interface Acts {
  say(
    person: Person,
    channel: Channel,
    typed: string,
    threadTs?: string,
  ): { readonly message: Message; readonly outcome: Promise<Outcome> }
  command(person: Person, channel: Channel, command: string, typed: string): Act
  /** Presses a button, picks from a menu, or enters a value into an element that tells at once. */
  press(person: Person, place: Place, placed: PlacedElement, action: JsonRecord): Act
  /** Enters a value: remembered, and told to the bot where the element tells at once. */
  enter(person: Person, place: Place, placed: PlacedElement, entered: Entered): Act
  suggestions(
    person: Person,
    place: Place,
    placed: PlacedElement,
    typed: string,
  ): Promise<readonly JsonRecord[]>
  openTab(person: Person, tab: 'home' | 'messages'): Promise<Outcome>
  shortcut(person: Person, callbackId: string, message?: Message): Act
}

export function createActs(
  workspace: Workspace,
  socketMode: SocketMode,
  events: Events,
  responseUrlOf: (id: string) => string,
): Acts {
  const interact = (payload: JsonRecord) => socketMode.deliver({ type: 'interactive', payload })

  const press: Acts['press'] = (person, place, placed, action) => {
    const link =
      place.kind === 'view'
        ? undefined
        : workspace.responseUrls.issue({
            user: person.id,
            channel: place.message.channel,
            messageTs: place.message.ts,
          })
    const url = link === undefined ? undefined : responseUrlOf(link.id)
    const payload = blockActions(workspace, person, place, placed, action, url)
    const outcome = interact(payload).then(outcomeOf)
    return link === undefined ? { outcome } : { id: link.id, outcome }
  }

  return {
    say: (person, channel, typed, threadTs) => {
      const message = workspace.messages.add({
        channel: channel.id,
        ts: workspace.ids.nextTs(),
        user: person.id,
        text: slackTextOf(typed, workspace.channels),
        ...(threadTs !== undefined && { threadTs }),
      })
      return { message, outcome: tellOfMessage(workspace, events, channel, message) }
    },

    command: (person, channel, command, typed) => {
      const known = workspace.app.commands?.find((one) => one.command === command)
      if (workspace.app.commands !== undefined && known === undefined) {
        const failure = `${command} is not a valid command.`
        slackbotSays(workspace, person, channel, failure)
        return { outcome: Promise.resolve({ acknowledged: false, failure }) }
      }
      const link = workspace.responseUrls.issue({
        user: person.id,
        channel: channel.id,
        typed: `${command} ${typed}`.trim(),
      })
      const payload = {
        token: 'playground',
        team_id: team.id,
        team_domain: team.domain,
        channel_id: channel.id,
        channel_name: channel.name,
        user_id: person.id,
        user_name: person.handle,
        command,
        text: commandTextOf(typed.trim(), workspace.channels, known?.should_escape ?? true),
        api_app_id: bot.appId,
        is_enterprise_install: 'false',
        response_url: responseUrlOf(link.id),
        trigger_id: workspace.triggers.issue(person.id),
      }
      const settle = (delivery: Delivery): Outcome => {
        if (delivery.kind !== 'acknowledged') {
          const reason = delivery.kind === 'timed-out' ? 'operation_timeout' : 'dispatch_failed'
          const failure = `${command} failed with the error "${reason}"`
          slackbotSays(workspace, person, channel, failure)
          return { acknowledged: false, failure }
        }
        const isMessage = 'text' in delivery.answer || 'blocks' in delivery.answer
        if (isMessage) respondFromAck(workspace, { ...link, uses: 1 }, delivery.answer)
        return { acknowledged: true }
      }
      const outcome = socketMode.deliver({ type: 'slash_commands', payload }).then(settle)
      return { id: link.id, outcome }
    },

    press,

    enter: (person, place, placed, entered) => {
      const owner = inputOwner(place, person.id)
      const state = enteredState(placed.element, entered)
      workspace.inputs.remember(owner, placed.blockId, placed.actionId, state)
      const isQuiet = placed.block['type'] === 'input' && placed.block['dispatch_action'] !== true
      if (isQuiet || !holdsValue(placed.element)) {
        return { outcome: Promise.resolve({ acknowledged: true }) }
      }
      return press(person, place, placed, state)
    },

    suggestions: async (person, place, placed, typed) => {
      const delivery = await interact(blockSuggestion(workspace, person, place, placed, typed))
      if (delivery.kind !== 'acknowledged') return []
      const groups = recordsAt(delivery.answer, 'option_groups')
      return [
        ...recordsAt(delivery.answer, 'options'),
        ...groups.flatMap((group) => recordsAt(group, 'options')),
      ]
    },

    openTab: async (person, tab) => {
      if (!hears(workspace.app, 'app_home_opened')) return { acknowledged: false }
      const home = workspace.views.home(person.id)
      const acknowledged = await events.send({
        type: 'app_home_opened',
        user: person.id,
        channel: workspace.channels.dmOf(person.id).id,
        tab,
        event_ts: workspace.ids.nextTs(),
        ...(tab === 'home' && home !== undefined && { view: workspace.views.payload(home) }),
      })
      return { acknowledged }
    },

    shortcut: (person, callbackId, message) => {
      if (message === undefined) {
        return { outcome: interact(globalShortcut(workspace, person, callbackId)).then(outcomeOf) }
      }
      const link = workspace.responseUrls.issue({ user: person.id, channel: message.channel })
      const url = responseUrlOf(link.id)
      const payload = messageShortcut(workspace, person, callbackId, message, url)
      return { id: link.id, outcome: interact(payload).then(outcomeOf) }
    },
  }
}

async function tellOfMessage(
  workspace: Workspace,
  events: Events,
  channel: Channel,
  message: Message,
): Promise<Outcome> {
  if (!channel.members.has(bot.userId)) return { acknowledged: false }
  const told: Promise<boolean>[] = []
  const said = messageEvent(message, channel.kind)
  const isMention = channel.kind === 'channel' && mentionsBot(message.text)
  if (isMention && hears(workspace.app, 'app_mention')) {
    const { channel_type: _unsaid, ...rest } = said
    told.push(events.send({ ...rest, type: 'app_mention' }))
  }
  if (hears(workspace.app, channel.kind === 'im' ? 'message.im' : 'message.channels')) {
    told.push(events.send(said))
  }
  const heard = await Promise.all(told)
  return { acknowledged: heard.length > 0 && heard.every(Boolean) }
}

function outcomeOf(delivery: Delivery): Outcome {
  return delivery.kind === 'acknowledged'
    ? { acknowledged: true }
    : { acknowledged: false, failure: 'The app did not respond.' }
}

/** Slack shows nothing when the message in an acknowledgement is not one it takes. */
function respondFromAck(
  workspace: Workspace,
  link: Parameters<typeof respond>[1],
  answer: JsonRecord,
) {
  try {
    respond(workspace, link, answer)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    workspace.wire.add({
      direction: 'to-bot',
      via: 'ack',
      name: 'refused',
      payload: { error: error.error, ...error.details },
    })
  }
}

const SLACKBOT = 'USLACKBOT'

function slackbotSays(workspace: Workspace, person: Person, channel: Channel, text: string) {
  workspace.messages.add({
    channel: channel.id,
    ts: workspace.ids.nextTs(),
    user: SLACKBOT,
    text,
    onlyFor: person.id,
  })
}
