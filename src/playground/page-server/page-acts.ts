import { z } from 'zod'
import type { Acts, Outcome } from '../acts.ts'
import { everyElement } from '../blocks/block-elements.ts'
import type { PlacedElement } from '../blocks/block-elements.ts'
import { enteredState, holdsValue } from '../blocks/element-values.ts'
import { pressedAs } from '../element-names.ts'
import type { Faults } from '../faults.ts'
import { blocksOf, inputOwner } from '../interaction-payloads.ts'
import type { Place } from '../interaction-payloads.ts'
import type { JsonRecord } from '../json-record.ts'
import type { ModalActs } from '../modal-acts.ts'
import { everyone } from '../people.ts'
import type { Person } from '../people.ts'
import type { Workspace } from '../workspace.ts'

const option = z.record(z.string(), z.unknown())
const entered = z.union([
  z.string(),
  z.number(),
  z.null(),
  z.array(z.string()),
  option,
  z.array(option),
])
const where = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), channel: z.string(), ts: z.string() }),
  z.object({ kind: z.literal('home') }),
  z.object({ kind: z.literal('modal') }),
])
const filled = z.array(z.object({ blockId: z.string(), actionId: z.string(), entered }))
const element = { where, blockId: z.string(), actionId: z.string(), filled: filled.default([]) }
const as = z.string()

/** What the page may ask to be done, always as one of the people. */
export const pageAct = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('say'),
    as,
    channel: z.string(),
    text: z.string().min(1).max(12_000),
    threadTs: z.string().optional(),
  }),
  z.object({
    do: z.literal('command'),
    as,
    channel: z.string(),
    command: z.string(),
    text: z.string(),
  }),
  z.object({ do: z.literal('press'), as, ...element, wanted: z.string() }),
  z.object({ do: z.literal('enter'), as, ...element, entered }),
  z.object({ do: z.literal('suggest'), as, ...element, typed: z.string() }),
  z.object({ do: z.literal('submit'), as, filled }),
  z.object({ do: z.literal('close'), as, all: z.boolean().default(false) }),
  z.object({ do: z.literal('open-tab'), as, tab: z.enum(['home', 'messages']) }),
  z.object({
    do: z.literal('shortcut'),
    as,
    callbackId: z.string(),
    message: z.object({ channel: z.string(), ts: z.string() }).optional(),
  }),
  z.object({
    do: z.literal('fault'),
    as,
    fault: z.enum(['drop', 'refresh', 'twice', 'lose-ack', 'refuse', 'rate-limit', 'delay']),
    delayMs: z.number().min(0).max(30_000).default(0),
  }),
])

type PageAct = z.infer<typeof pageAct>
type Where = z.infer<typeof where>
type Filled = z.infer<typeof filled>

/** Does what the page asks; answers the outcome, or the options a menu was asked for. */
export async function performPageAct(
  workspace: Workspace,
  acts: Acts,
  modalActs: ModalActs,
  faults: Faults,
  act: PageAct,
): Promise<Outcome | { readonly options: readonly JsonRecord[] }> {
  const person = everyone.find(({ id }) => id === act.as)
  if (person === undefined) return impossible('There is no such person.')
  switch (act.do) {
    case 'say':
    case 'command': {
      const channel = workspace.channels.find(act.channel)
      if (channel?.members.has(person.id) !== true) return impossible('You are not in there.')
      return act.do === 'say'
        ? acts.say(person, channel, act.text, act.threadTs).outcome
        : acts.command(person, channel, act.command, act.text).outcome
    }
    case 'press':
    case 'enter':
    case 'suggest':
      return useElement(workspace, acts, person, act)
    case 'submit': {
      const place = placeOf(workspace, person, { kind: 'modal' })
      if (place === undefined) return impossible('The dialog has been closed.')
      remember(workspace, person, place, act.filled)
      return modalActs.submit(person)
    }
    case 'close':
      return modalActs.close(person, act.all)
    case 'open-tab':
      return acts.openTab(person, act.tab)
    case 'shortcut': {
      const message = act.message && workspace.messages.find(act.message.channel, act.message.ts)
      return acts.shortcut(person, act.callbackId, message).outcome
    }
    case 'fault':
      turnKnob(faults, act.fault, act.delayMs)
      return { acknowledged: true }
  }
}

async function useElement(
  workspace: Workspace,
  acts: Acts,
  person: Person,
  act: Extract<PageAct, { do: 'press' | 'enter' | 'suggest' }>,
): Promise<Outcome | { readonly options: readonly JsonRecord[] }> {
  const place = placeOf(workspace, person, act.where)
  const placed = place && elementIn(place, act.blockId, act.actionId)
  if (place === undefined || placed === undefined) return impossible('It is no longer there.')
  remember(workspace, person, place, act.filled)
  switch (act.do) {
    case 'press': {
      const action = pressedAs(placed, act.wanted)
      if (action === undefined) return impossible('There is nothing to press.')
      return acts.press(person, place, placed, action).outcome
    }
    case 'enter':
      return acts.enter(person, place, placed, act.entered).outcome
    case 'suggest':
      return { options: await acts.suggestions(person, place, placed, act.typed) }
  }
}

function remember(workspace: Workspace, person: Person, place: Place, values: Filled) {
  for (const { blockId, actionId, entered: value } of values) {
    const placed = elementIn(place, blockId, actionId)
    if (placed === undefined || !holdsValue(placed.element)) continue
    const state = enteredState(placed.element, value)
    workspace.inputs.remember(inputOwner(place, person.id), blockId, actionId, state)
  }
}

function placeOf(workspace: Workspace, person: Person, at: Where): Place | undefined {
  if (at.kind === 'message') {
    const message = workspace.messages.find(at.channel, at.ts)
    return message && { kind: 'message', message }
  }
  const { views } = workspace
  const view = at.kind === 'home' ? views.home(person.id) : views.modals(person.id).at(-1)
  return view && { kind: 'view', view }
}

function elementIn(place: Place, blockId: string, actionId: string): PlacedElement | undefined {
  const named = [...everyElement(blocksOf(place))].filter((one) => one.actionId === actionId)
  // The bot may have drawn it anew a moment before it was pressed; Slack lets the press through.
  return named.find((one) => one.blockId === blockId) ?? (named.length === 1 ? named[0] : undefined)
}

function turnKnob(
  faults: Faults,
  fault: Extract<PageAct, { do: 'fault' }>['fault'],
  delayMs: number,
) {
  switch (fault) {
    case 'drop':
      return faults.dropSockets()
    case 'refresh':
      return faults.refreshSockets()
    case 'twice':
      return faults.deliverTwice()
    case 'lose-ack':
      return faults.loseAcks()
    case 'refuse':
      return faults.refuse('chat.postMessage', 'fatal_error')
    case 'rate-limit':
      return faults.rateLimit('chat.postMessage', 5)
    case 'delay':
      faults.delayMs = delayMs
  }
}

function impossible(failure: string): Outcome {
  return { acknowledged: false, failure }
}
