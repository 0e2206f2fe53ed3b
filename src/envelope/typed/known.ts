import type { EnvelopeRules } from '../../knowledge/envelope-rules.ts'
import type { Icb } from '../../knowledge/icb.ts'
import type { FindIcb } from '../icbs/find-icb.ts'

/** What reading needs to know besides the text. */
export type Known = {
  readonly rules: EnvelopeRules
  readonly icbs: readonly Icb[]
  readonly find: FindIcb
  readonly now: Date
}
