import type { EnvelopeRules } from '../../knowledge/envelope-rules.ts'
import type { FindGroup } from '../icbs/find-group.ts'
import type { FindIcb } from '../icbs/find-icb.ts'

/** What reading needs to know besides the text. */
export type Known = {
  readonly rules: EnvelopeRules
  readonly find: FindIcb
  readonly findGroup: FindGroup
  readonly now: Date
}
