import type { Acts, Outcome } from './acts.ts'
import type { PlacedElement } from './blocks/block-elements.ts'
import { enteredState } from './blocks/element-values.ts'
import type { Entered } from './blocks/element-values.ts'
import type { Channel } from './channels.ts'
import { describeElements, elementNamed, pressable } from './element-names.ts'
import { startExchange } from './exchange.ts'
import type { Exchange, ExchangeTopic } from './exchange.ts'
import { blocksOf } from './interaction-payloads.ts'
import type { Place } from './interaction-payloads.ts'
import type { JsonRecord } from './json-record.ts'
import type { ModalActs } from './modal-acts.ts'
import { bot, everyone } from './people.ts'
import type { Person } from './people.ts'
import { shownMessage, shownView } from './shown.ts'
import type { ShownMessage, ShownView } from './shown.ts'
import type { WaitFor } from './wait-for.ts'
import { isSeenBy, seenBy } from './workspace.ts'
import type { Workspace } from './workspace.ts'

/** Where a person presses or enters something: a message, their Home tab, or the modal on top. */
type Target = ShownMessage | 'home' | 'modal'

/** One person at their keyboard. Channels are named by id or name, with or without `#`. */
export interface PersonAtSlack {
  readonly id: string
  readonly name: string
  dm(text: string, options?: { readonly threadTs?: string }): Exchange & { readonly ts: string }
  /** Says it in a channel; `@Signpost` is put in front. */
  mention(
    channel: string,
    text: string,
    options?: { readonly threadTs?: string },
  ): Exchange & { readonly ts: string }
  /** Says it in a channel without mentioning the bot. */
  say(
    channel: string,
    text: string,
    options?: { readonly threadTs?: string },
  ): Exchange & { readonly ts: string }
  /** Types a slash command, in the direct messages with the bot unless a channel is named. */
  command(command: string, text?: string, options?: { readonly channel?: string }): Exchange
  /** Presses a button, or a choice of an overflow menu, by its action_id or its words. */
  click(target: Target, actionIdOrLabel: string): Exchange
  /** Picks or enters a value: an option by value or words, or text, a date, a user id, several. */
  select(target: Target, actionIdOrLabel: string, entered: Entered): Exchange
  /** What an external select offers for the typed text. */
  suggestions(
    target: Target,
    actionIdOrLabel: string,
    typed: string,
  ): Promise<readonly JsonRecord[]>
  /** Fills in the modal on top by block_id, action_id or label, and submits it. */
  submit(values?: Readonly<Record<string, Entered>>): Exchange
  closeModal(): Promise<Outcome>
  openHome(): Exchange
  /** Opens the direct messages with the bot, as a newcomer does. */
  openMessages(): Exchange
  shortcut(callbackId: string, message?: ShownMessage): Exchange
  /** A conversation as this person sees it; the direct messages with the bot unless named. */
  messages(channel?: string): readonly ShownMessage[]
  home(): ShownView | undefined
  modal(): ShownView | undefined
  /** The suggested prompts above the direct messages with the bot. */
  prompts(): readonly { readonly title: string; readonly message: string }[]
}

/** Who is meant: an id, or a short name such as 'amira'. @throws when nobody is. */
export function personNamed(idOrKey: string): Person {
  const person = everyone.find(({ id, key }) => id === idOrKey || key === idOrKey)
  if (person !== undefined) return person
  const known = everyone.map(({ key }) => key).join(', ')
  throw new Error(`Nobody here is called "${idOrKey}"; there are: ${known}.`)
}

export function personAtSlack(
  person: Person,
  workspace: Workspace,
  acts: Acts,
  modalActs: ModalActs,
  waitFor: WaitFor,
): PersonAtSlack {
  const { messages, views, channels } = workspace
  const dm = channels.dmOf(person.id)

  const channelNamed = (name: string | undefined): Channel => {
    if (name === undefined) return dm
    const channel = channels.find(name)
    if (channel === undefined) throw new Error(`There is no channel "${name}".`)
    if (!channel.members.has(person.id)) throw new Error(`${person.name} is not in ${name}.`)
    return channel
  }

  const placeOf = (target: Target): Place => {
    if (target === 'home' || target === 'modal') {
      const view = target === 'home' ? views.home(person.id) : views.modals(person.id).at(-1)
      if (view === undefined) throw new Error(`${person.name} has no ${target} open.`)
      return { kind: 'view', view }
    }
    const message = messages.find(target.channel, target.ts)
    if (message === undefined || !isSeenBy(message, person.id)) {
      throw new Error(`${person.name} does not see that message, or no longer does.`)
    }
    return { kind: 'message', message }
  }

  const exchange = (
    about: Partial<ExchangeTopic>,
    act: () => { readonly outcome: Promise<Outcome>; readonly id?: string },
  ) => startExchange(person, workspace, waitFor, { channel: dm.id, ...about }, act)

  const say = (channel: Channel, text: string, threadTs?: string) => {
    if (text.trim() === '') throw new Error('Slack does not send an empty message.')
    const { message, outcome } = acts.say(person, channel, text, threadTs)
    const topic = { channel: channel.id, thread: threadTs ?? message.ts }
    return Object.assign(
      exchange(topic, () => ({ outcome })),
      { ts: message.ts },
    )
  }

  return {
    id: person.id,
    name: person.name,
    dm: (text, options) => say(dm, text, options?.threadTs),
    mention: (channel, text, options) =>
      say(channelNamed(channel), `<@${bot.userId}> ${text}`, options?.threadTs),
    say: (channel, text, options) => say(channelNamed(channel), text, options?.threadTs),
    command: (command, text = '', options) => {
      const channel = channelNamed(options?.channel)
      return exchange({ channel: channel.id }, () => acts.command(person, channel, command, text))
    },
    click: (target, wanted) => {
      const place = placeOf(target)
      const found = pressable(blocksOf(place), wanted)
      if (found === undefined) throw new Error(nothingNamed(wanted, blocksOf(place)))
      return exchange(topicOf(target), () => acts.press(person, place, found.placed, found.action))
    },
    select: (target, wanted, entered) => {
      const place = placeOf(target)
      const placed = placedIn(blocksOf(place), wanted)
      return exchange(topicOf(target), () => acts.enter(person, place, placed, entered))
    },
    suggestions: (target, wanted, typed) => {
      const place = placeOf(target)
      return acts.suggestions(person, place, placedIn(blocksOf(place), wanted), typed)
    },
    submit: (values = {}) => {
      const view = views.modals(person.id).at(-1)
      if (view === undefined) throw new Error(`${person.name} has no modal open.`)
      for (const [key, entered] of Object.entries(values)) {
        const { blockId, actionId, element } = placedIn(view.blocks, key)
        const state = enteredState(element, entered)
        workspace.inputs.remember(view.id, blockId, actionId, state)
      }
      return exchange({}, () => ({ outcome: modalActs.submit(person) }))
    },
    closeModal: () => modalActs.close(person),
    openHome: () => exchange({}, () => ({ outcome: acts.openTab(person, 'home') })),
    openMessages: () => exchange({}, () => ({ outcome: acts.openTab(person, 'messages') })),
    shortcut: (callbackId, message) => {
      const stored = message && messages.find(message.channel, message.ts)
      return exchange(message === undefined ? {} : topicOf(message), () =>
        acts.shortcut(person, callbackId, stored),
      )
    },
    messages: (channel) => seenBy(workspace, person.id, channelNamed(channel)).map(shownMessage),
    home: () => {
      const view = views.home(person.id)
      return view && shownView(view)
    },
    modal: () => {
      const view = views.modals(person.id).at(-1)
      return view && shownView(view)
    },
    prompts: () => workspace.prompts.get(dm.id)?.prompts ?? [],
  }
}

function topicOf(target: Target): Partial<ExchangeTopic> {
  return typeof target === 'string' ? {} : { channel: target.channel, message: target }
}

function placedIn(blocks: readonly JsonRecord[], wanted: string): PlacedElement {
  const found = elementNamed(blocks, wanted)
  if (found === undefined) throw new Error(nothingNamed(wanted, blocks))
  return found
}

function nothingNamed(wanted: string, blocks: readonly JsonRecord[]): string {
  return `There is no "${wanted}" here; there are: ${describeElements(blocks)}.`
}
