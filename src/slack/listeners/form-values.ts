import { z } from 'zod'

/** A form as Slack sends it back. */
type Submitted = { readonly state: { readonly values: unknown } }

const fieldSchema = z.looseObject({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_user: z.string().nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
})
const valuesSchema = z.record(z.string(), z.record(z.string(), fieldSchema))

/** What was typed into a field; empty if nothing was. */
export function textIn(view: Submitted, field: string): string {
  return (fieldOf(view, field)?.value ?? '').trim()
}

/** What was chosen; undefined if nothing was. */
export function chosenIn(view: Submitted, field: string): string | undefined {
  return fieldOf(view, field)?.selected_option?.value
}

/** Slack user id of the person chosen; undefined if nobody was. */
export function personIn(view: Submitted, field: string): string | undefined {
  return fieldOf(view, field)?.selected_user ?? undefined
}

export function allChosenIn(view: Submitted, field: string): readonly string[] {
  return (fieldOf(view, field)?.selected_options ?? []).map(({ value }) => value)
}

export function tickedIn(view: Submitted, field: string): boolean {
  return allChosenIn(view, field).length > 0
}

/** Every block of our forms has one element. */
function fieldOf({ state }: Submitted, field: string) {
  return Object.values(valuesSchema.parse(state.values)[field] ?? {})[0]
}
