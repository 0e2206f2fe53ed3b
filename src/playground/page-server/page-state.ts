import type { Channel } from '../channels.ts'
import { inputOwner } from '../interaction-payloads.ts'
import type { JsonRecord } from '../json-record.ts'
import type { Message } from '../message-store.ts'
import { bot, everyone } from '../people.ts'
import type { Person } from '../people.ts'
import { shownMessage, shownView } from '../shown.ts'
import type { View } from '../view-store.ts'
import { seenBy } from '../workspace.ts'
import type { Workspace } from '../workspace.ts'

/** All that the page shows one person, before anything changes. */
export function pageState(workspace: Workspace, person: Person): JsonRecord {
  const channels = workspace.channels.all().filter(({ members }) => members.has(person.id))
  const messages = channels.flatMap((channel) => seenBy(workspace, person.id, channel))
  const { commands = [], shortcuts = [] } = workspace.app
  return {
    me: person,
    people: everyone,
    bot,
    channels: channels.map(pageChannel),
    channelNames: channelNames(workspace),
    messages: messages.map((message) => pageMessage(workspace, person, message)),
    home: pageHome(workspace, person),
    modals: pageModals(workspace, person),
    prompts: pagePrompts(workspace, person),
    statuses: pageStatuses(workspace),
    commands,
    shortcuts,
  }
}

export function pageMessage(workspace: Workspace, person: Person, message: Message): JsonRecord {
  const { seen: _seen, ...shown } = shownMessage(message)
  const owner = inputOwner({ kind: 'message', message }, person.id)
  return { ...shown, values: workspace.inputs.values(owner, message.blocks) }
}

export function pageHome(workspace: Workspace, person: Person): JsonRecord | null {
  const home = workspace.views.home(person.id)
  return home === undefined ? null : pageView(workspace, home)
}

export function pageModals(workspace: Workspace, person: Person): readonly JsonRecord[] {
  return workspace.views.modals(person.id).map((view) => pageView(workspace, view))
}

/** The app's prompts for an empty conversation: those it set, else those of its manifest. */
export function pagePrompts(workspace: Workspace, person: Person): JsonRecord {
  const set = workspace.prompts.get(workspace.channels.dmOf(person.id).id)
  return set ?? { title: '', prompts: workspace.app.suggestedPrompts ?? [] }
}

export function pageStatuses(workspace: Workspace): readonly JsonRecord[] {
  return [...workspace.statuses].map(([place, text]) => {
    const [channel = '', thread = ''] = place.split('/')
    return { channel, thread, text }
  })
}

function pageView(workspace: Workspace, view: View): JsonRecord {
  const { seen: _seen, ...shown } = shownView(view)
  return {
    ...shown,
    close: view.given['close'] ?? null,
    values: workspace.inputs.values(view.id, view.blocks),
  }
}

function channelNames(workspace: Workspace): JsonRecord {
  const channels = workspace.channels.all().filter(({ kind }) => kind === 'channel')
  return Object.fromEntries(channels.map(({ id, name }) => [id, name]))
}

function pageChannel({ id, name, kind, topic, members }: Channel): JsonRecord {
  return { id, name, kind, topic, members: [...members] }
}
