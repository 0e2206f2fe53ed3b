import type { PlainTextOption } from '@slack/types'
import { referenceOf, type OpenQuestion } from '../../questions/open-question.ts'
import { limits, pack } from './limits.ts'
import { option, plain } from './modal-fields.ts'

/** Questions to choose from, in as many groups as Slack asks for. Of very many, the newest: they are the likeliest to be wrong here. */
export function questionChoices(questions: readonly OpenQuestion[]): {
  readonly all: readonly PlainTextOption[]
  /** For a select menu. */
  readonly menu:
    | { options: PlainTextOption[] }
    | { option_groups: { label: ReturnType<typeof plain>; options: PlainTextOption[] }[] }
} {
  const shown = questions.slice(-mostShown)
  const all = shown.map(({ id, text }) => option(`${referenceOf(id)} ${text}`, String(id)))
  if (all.length <= limits.options) return { all, menu: { options: all } }
  const groups = pack(shown, limits.options).map((group, i) => ({
    label: plain(`From ${referenceOf(group[0]?.id ?? 0)}`),
    options: all.slice(i * limits.options, (i + 1) * limits.options),
  }))
  return { all, menu: { option_groups: groups } }
}

/** Slack takes 250 KB a form. */
const mostShown = 500
