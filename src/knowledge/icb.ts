import { z } from 'zod'

const sentence = z.string().trim().min(1)
const code = z.string().regex(/^[A-Z0-9]{3,5}$/, 'must be an ODS code, such as QKS or S1Y5D')

/** Who is counted: patients on a GP list, or people who live in the area. */
export const populationBases = ['registered', 'resident'] as const
export type PopulationBasis = (typeof populationBases)[number]

/** A published count of people for every ICB: a column of `icbs.csv`. */
export const populationSourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'must be lower-case words joined by hyphens'),
  basis: z.enum(populationBases),
  /** When it was counted, as people say it: "1 August 2026", "mid-2022", "2025/26". */
  asOf: sentence,
  source: sentence,
})
export type PopulationSource = z.infer<typeof populationSourceSchema>

/** One integrated care board, standing or abolished. */
export const icbSchema = z.strictObject({
  name: sentence,
  shortName: sentence,
  aliases: z.array(sentence),
  odsCode: code,
  onsCode: z.string().regex(/^E54\d{6}$/, 'must be an ONS code, such as E54000032'),
  region: sentence,
  /** False once it is abolished. */
  isCurrent: z.boolean(),
  /** What became of it or how it came about, in words. */
  status: sentence,
  /** ODS codes of the ICBs that took it over, and of those it was made of. */
  successors: z.array(code),
  predecessors: z.array(code),
  /** In the order of the sources in `envelope.yml`: the one that leads stands first. */
  populations: z.array(z.strictObject({ sourceId: sentence, populationHeads: z.int().positive() })),
})
export type Icb = z.infer<typeof icbSchema>
