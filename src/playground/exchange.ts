import type { Outcome } from './acts.ts'
import type { Message } from './message-store.ts'
import { bot } from './people.ts'
import type { Person } from './people.ts'
import { shownMessage, shownView } from './shown.ts'
import type { ShownMessage, ShownView } from './shown.ts'
import type { View } from './view-store.ts'
import type { WaitFor } from './wait-for.ts'
import { isSeenBy } from './workspace.ts'
import type { Workspace } from './workspace.ts'

/** An act under way: await it for the acknowledgement, or ask for what the bot does next. */
export type Exchange = Promise<Outcome> & {
  /** The bot's next message to this person in that conversation (and thread). */
  reply(timeoutMs?: number): Promise<ShownMessage>
  /** The modal on top, once the bot has opened or changed one. */
  modal(timeoutMs?: number): Promise<ShownView>
  /** The person's Home tab, once the bot has published it anew. */
  home(timeoutMs?: number): Promise<ShownView>
  /** The message acted upon, once the bot has changed it. */
  change(timeoutMs?: number): Promise<ShownMessage>
}

/** What an act is about: where its answer is looked for. */
export interface ExchangeTopic {
  readonly channel: string
  readonly thread?: string
  readonly message?: ShownMessage
}

/** Performs an act, and can tell what followed it from what came before. */
export function startExchange(
  person: Person,
  workspace: Workspace,
  waitFor: WaitFor,
  topic: ExchangeTopic,
  act: () => { readonly outcome: Promise<Outcome>; readonly id?: string },
): Exchange {
  const { messages, views } = workspace
  const since = { message: messages.revision(), view: views.revision() }
  const { outcome, id } = act()
  let reason: string | undefined
  outcome.then(
    ({ failure }) => (reason = failure),
    () => undefined,
  )
  const missing = (what: string) => () =>
    `${bot.name} ${what} for ${person.name}` + (reason === undefined ? '' : ` (${reason})`)

  const isAnswer = (message: Message) =>
    message.created > since.message &&
    message.user === bot.userId &&
    isSeenBy(message, person.id) &&
    (message.inAnswerTo === undefined || message.inAnswerTo === id) &&
    (topic.thread === undefined || [undefined, topic.thread].includes(message.threadTs))
  const isNew = (view: View | undefined) => view !== undefined && view.changed > since.view

  return Object.assign(outcome, {
    reply: (timeoutMs?: number) =>
      waitFor(
        () => {
          const reply = messages.inChannel(topic.channel).find(isAnswer)
          return reply && shownMessage(reply)
        },
        timeoutMs,
        missing('sent no message'),
      ),
    modal: (timeoutMs?: number) =>
      waitFor(
        () => {
          const view = views.modals(person.id).at(-1)
          return view && isNew(view) && shownView(view)
        },
        timeoutMs,
        missing('opened no modal'),
      ),
    home: (timeoutMs?: number) =>
      waitFor(
        () => {
          const view = views.home(person.id)
          return view && isNew(view) && shownView(view)
        },
        timeoutMs,
        missing('published no Home tab'),
      ),
    change: (timeoutMs?: number) =>
      waitFor(
        () => {
          const { channel = '', ts = '' } = topic.message ?? {}
          const message = messages.find(channel, ts)
          return message && message.changed > since.message && shownMessage(message)
        },
        timeoutMs,
        missing('changed no message'),
      ),
  })
}
