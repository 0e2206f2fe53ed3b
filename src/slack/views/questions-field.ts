import type {
  InputBlock,
  MultiExternalSelect,
  MultiStaticSelect,
  PlainTextOption,
} from '@slack/types'
import { referenceOf, type OpenQuestion } from '../../questions/open-question.ts'
import { deskIds } from './desk-ids.ts'
import { limits } from './limits.ts'
import { option, plain } from './modal-fields.ts'

type QuestionsField = {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly questions: readonly OpenQuestion[]
  /** Ids of those that are chosen already. */
  readonly chosen?: readonly number[]
  readonly optional?: boolean
}

/** Questions of one group to choose from: all in one menu where Slack takes that many, else found by what is typed. */
export function questionsField(field: QuestionsField): InputBlock {
  const { id, label, hint, questions, optional } = field
  const fits = questions.length <= limits.options
  return {
    type: 'input',
    block_id: id,
    label: plain(label),
    hint: plain(fits ? hint : `${hint} ${howToFind}`),
    ...(optional === true ? { optional } : {}),
    element: { ...(fits ? listed(questions) : found), ...initial(field) },
  }
}

export function questionOption({ id, text }: OpenQuestion): PlainTextOption {
  return option(`${referenceOf(id)} ${text}`, String(id))
}

const howToFind =
  'These are the newest. Type a reference such as Q-1042, or words, to find any other; up to 100 at a time.'

const found: MultiExternalSelect = {
  type: 'multi_external_select',
  action_id: deskIds.questions,
  min_query_length: 0,
  max_selected_items: limits.options,
}

function listed(questions: readonly OpenQuestion[]): MultiStaticSelect {
  return {
    type: 'multi_static_select',
    action_id: 'signpost.field.questions',
    options: questions.map(questionOption),
  }
}

function initial({ questions, chosen = [] }: QuestionsField) {
  const ids = new Set(chosen)
  const options = questions.filter(({ id }) => ids.has(id)).map(questionOption)
  return options.length === 0 ? {} : { initial_options: options.slice(0, limits.options) }
}
