import type { Answer, EntryRef } from '../answering/answer.ts'
import { plainQuestion } from '../answering/normalise.ts'
import { listFunctions } from '../answering/table/rows.ts'
import type { IcbFunction } from '../knowledge/entry.ts'
import type { Core } from './bot.ts'

/** What the words after `/icb-function` lead to. */
export type Lookup =
  | { readonly kind: 'help' }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'no-such-list' }
  | { readonly kind: 'no-such-function'; readonly nearest: readonly EntryRef[] }

/**
 * `list …` picks rows, by one of its words or in the asker's own; a function's name, or a short form of it,
 * explains the function. Any other words are not a name: what they come near to is offered, never taken for
 * meant.
 */
export function lookUp(core: Core, text: string): Lookup {
  const typed = plainQuestion(text)
  const [first = '', ...rest] = typed.toLowerCase().split(' ')
  if (first === '' || typed.toLowerCase() === 'help') return { kind: 'help' }
  if (first === 'list') {
    const list = listFunctions(core.knowledge, rest.join(' '))
    if (list !== undefined) return { kind: 'answer', answer: list }
  }
  const named = core.knowledge.functions.find((fn) => namesOf(fn).includes(keyOf(typed)))
  const explained = named === undefined ? undefined : core.explain(named.id, core.now())
  if (explained !== undefined) return { kind: 'answer', answer: explained }

  const answer = core.ask(text, { now: core.now() })
  if (answer.kind === 'list' || answer.kind === 'comparison' || answer.kind === 'refused') {
    return { kind: 'answer', answer }
  }
  return first === 'list'
    ? { kind: 'no-such-list' }
    : { kind: 'no-such-function', nearest: functionsNear(answer) }
}

const mostOffered = 4

/** Each once: Slack refuses two buttons with one id. */
function functionsNear(answer: Answer): readonly EntryRef[] {
  const functions = entriesNear(answer).filter((entry) => entry.type === 'function')
  return [...new Map(functions.map((entry) => [entry.id, entry])).values()].slice(0, mostOffered)
}

function entriesNear(answer: Answer): readonly EntryRef[] {
  switch (answer.kind) {
    case 'answered':
      return [answer.entry, ...answer.related]
    case 'clarify':
      return answer.options
    case 'abstained':
      return answer.related
    case 'several':
      return answer.parts.flatMap((part) => entriesNear(part.answer))
    case 'list':
    case 'comparison':
    case 'calculation':
    case 'icbs':
    case 'courtesy':
    case 'refused':
      return []
  }
}

function namesOf({ id, title, name, aliases, parts }: IcbFunction): readonly string[] {
  const ofParts = parts.flatMap((part) => [part.name, ...part.aliases])
  return [id, title, name, ...aliases, ...ofParts].map(keyOf)
}

function keyOf(name: string): string {
  return plainQuestion(name).toLowerCase()
}
