import { z } from 'zod'

/** Lower-case words joined by hyphens. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
export const sentence = z.string().trim().min(1)
export const wording = z.string().trim().min(1).max(400)
export const isoDate = z.iso.date()

/** How far a source is trusted. The first outranks the second, the second outranks the third. */
export const authorities = ['blueprint', 'official-later-record', 'commentary'] as const
export type Authority = (typeof authorities)[number]

export const sourceSchema = z.strictObject({
  id,
  title: sentence,
  /** How the source is named in an answer, short. */
  name: sentence,
  publisher: sentence,
  author: sentence.optional(),
  date: sentence,
  authority: z.enum(authorities),
  url: z.url().optional(),
  /** Start of the file name that holds the source's text, for `check-knowledge --sources DIR`. */
  file: sentence.optional(),
})
export type Source = z.infer<typeof sourceSchema>

/** An exact quotation and where it stands. `quote` is a verbatim run of the source's text. */
export const citationSchema = z.strictObject({ source: id, place: sentence, quote: sentence })
export type Citation = z.infer<typeof citationSchema>
