import { everyBlock } from './blocks/block-elements.ts'
import type { Outcome } from './acts.ts'
import { clientErrors } from './client-checks.ts'
import { viewClosed, viewSubmission } from './interaction-payloads.ts'
import { isJsonRecord, recordAt } from './json-record.ts'
import type { JsonRecord } from './json-record.ts'
import type { Person } from './people.ts'
import type { SocketMode } from './socket-mode.ts'
import { AMOUNTS } from './slack-limits.ts'
import type { View } from './view-store.ts'
import { viewProblems } from './view-rules.ts'
import type { Workspace } from './workspace.ts'

const TROUBLE = 'We had some trouble connecting. Try again?'

/** Submitting and closing the modal on top of a person's stack. */
export interface ModalActs {
  submit(person: Person): Promise<Outcome>
  /** `all` closes the whole stack, as the × does on a view with `clear_on_close`. */
  close(person: Person, all?: boolean): Promise<Outcome>
}

export function createModalActs(workspace: Workspace, socketMode: SocketMode): ModalActs {
  const { views } = workspace

  return {
    submit: async (person) => {
      const view = views.modals(person.id).at(-1)
      if (view === undefined) throw new Error(`${person.name} has no modal open.`)
      const values = workspace.inputs.values(view.id, view.blocks)
      const missing = clientErrors(view.blocks, values)
      if (Object.keys(missing).length > 0) {
        views.mark(view, { errors: missing })
        return { acknowledged: false, errors: missing }
      }
      const payload = viewSubmission(workspace, person, view)
      const delivery = await socketMode.deliver({ type: 'interactive', payload })
      const answered =
        delivery.kind === 'acknowledged' ? follow(workspace, view, delivery.answer) : 'trouble'
      if (answered !== 'trouble') return { acknowledged: true, ...answered }
      views.mark(views.find(view.id) ?? view, { errors: {}, trouble: TROUBLE })
      return { acknowledged: false, failure: TROUBLE }
    },

    close: async (person, all = false) => {
      const stack = views.modals(person.id)
      const view = stack.at(-1)
      if (view === undefined) throw new Error(`${person.name} has no modal open.`)
      const isCleared = all || view.given['clear_on_close'] === true
      const closed = isCleared ? stack.toReversed() : [view]
      const told = closed
        .filter((one) => one.given['notify_on_close'] === true)
        .map((one) => viewClosed(workspace, person, one, isCleared))
      if (isCleared) views.clear(person.id)
      else views.pop(person.id)
      const deliveries = await Promise.all(
        told.map((payload) => socketMode.deliver({ type: 'interactive', payload })),
      )
      return { acknowledged: deliveries.every(({ kind }) => kind === 'acknowledged') }
    },
  }
}

/** Does what the answer to a submission says; "trouble" when Slack could not make sense of it. */
function follow(
  workspace: Workspace,
  view: View,
  answer: JsonRecord,
): 'trouble' | Pick<Outcome, 'errors'> {
  const { views } = workspace
  const next = recordAt(answer, 'view')
  switch (answer['response_action']) {
    case undefined:
      // The bot may have changed the stack by views.update meanwhile; only this view closes.
      if (views.modals(view.owner).at(-1)?.id === view.id) views.pop(view.owner)
      return {}
    case 'clear':
      views.clear(view.owner)
      return {}
    case 'errors': {
      const errors = inputErrors(view, recordAt(answer, 'errors'))
      if (errors === undefined) return 'trouble'
      views.mark(views.find(view.id) ?? view, { errors })
      return { errors }
    }
    case 'update':
      if (refusedView(workspace, next)) return 'trouble'
      views.update(view, next)
      return {}
    case 'push':
      if (refusedView(workspace, next)) return 'trouble'
      if (views.modals(view.owner).length >= AMOUNTS.modalsOnTopOfEachOther) return 'trouble'
      views.push(view.owner, next)
      return {}
    default:
      return 'trouble'
  }
}

/** The errors, if each belongs to an input block of this view: Slack takes no others. */
function inputErrors(view: View, given: JsonRecord): Readonly<Record<string, string>> | undefined {
  const inputs = [...everyBlock(view.blocks)].filter((block) => block['type'] === 'input')
  const known = new Set(inputs.map((block) => block['block_id']))
  const entries = Object.entries(given)
  const isSound = entries.every(([id, text]) => known.has(id) && typeof text === 'string')
  if (entries.length === 0 || !isSound) return undefined
  return Object.fromEntries(entries.map(([id, text]) => [id, String(text)]))
}

function refusedView(workspace: Workspace, view: JsonRecord): boolean {
  const problems = isJsonRecord(view) ? viewProblems(view, 'modal') : ['no view']
  if (problems.length === 0) return false
  workspace.wire.add({
    direction: 'to-bot',
    via: 'ack',
    name: 'refused',
    payload: { error: 'invalid_arguments', messages: problems },
  })
  return true
}
