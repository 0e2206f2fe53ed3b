import { z } from 'zod'
import { blockId, fieldIds, type FieldId } from './envelope-fields.ts'

/** What somebody entered: text, the value of a choice, a date. Empty fields are left out. */
export type FormValues = {
  readonly texts: Partial<Record<FieldId, string>>
  /** ODS codes picked in a list of several. */
  readonly many: readonly string[]
  /** Where a file they chose can be fetched. */
  readonly fileUrl?: string
  readonly kind: string
}

const entered = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).optional(),
  selected_date: z.string().nullish(),
  files: z.array(z.object({ url_private_download: z.url() })).optional(),
})
const stateSchema = z.record(z.string(), z.record(z.string(), entered))

/** Reads the `state.values` of the form. */
export function formValues(state: unknown): FormValues {
  const blocks = stateSchema.parse(state)
  const inBlock = (block: string) => Object.values(blocks[block] ?? {})[0]
  const texts: Partial<Record<FieldId, string>> = {}
  for (const id of fieldIds) {
    const { value, selected_option: chosen, selected_date: date } = inBlock(blockId(id)) ?? {}
    const text = (value ?? chosen?.value ?? date ?? '').trim()
    if (text !== '') texts[id] = text
  }
  const file = inBlock(blockId('file'))?.files?.[0]
  return {
    texts,
    many: (inBlock(blockId('icbs'))?.selected_options ?? []).map(({ value }) => value),
    kind: inBlock('kind')?.selected_option?.value ?? '',
    ...(file === undefined ? {} : { fileUrl: file.url_private_download }),
  }
}
