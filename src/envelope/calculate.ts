import { atTarget, type AtTargetResult } from './calculators/at-target.ts'
import { cluster } from './calculators/cluster.ts'
import { costInScope, type CostInScopeResult } from './calculators/cost-in-scope.ts'
import { costShift, type CostShiftResult } from './calculators/cost-shift.ts'
import { envelope, type EnvelopeResult } from './calculators/envelope.ts'
import { gap, type GapResult } from './calculators/gap.ts'
import { hosted, type HostedResult } from './calculators/hosted.ts'
import type { GroupResult } from './calculators/members.ts'
import { perHeadCut, type PerHeadCutResult } from './calculators/per-head-cut.ts'
import { phasing, type PhasingResult } from './calculators/phasing.ts'
import { posts, type PostsResult } from './calculators/posts.ts'
import { region, type RegionResult } from './calculators/region.ts'
import {
  supportedPopulation,
  type SupportedPopulationResult,
} from './calculators/supported-population.ts'
import type { CalculationRequest } from './request.ts'
import type { Outcome, Setting } from './worked.ts'

export type AnyResult =
  | EnvelopeResult
  | GapResult
  | CostInScopeResult
  | GroupResult
  | RegionResult
  | HostedResult
  | CostShiftResult
  | PhasingResult
  | SupportedPopulationResult
  | AtTargetResult
  | PerHeadCutResult
  | PostsResult

/** Works out any request: the one way for the command, the form, words and saved scenarios. */
export function calculate(request: CalculationRequest, setting: Setting): Outcome<AnyResult> {
  switch (request.kind) {
    case 'envelope':
      return envelope(request, setting)
    case 'gap':
      return gap(request, setting)
    case 'cost-in-scope':
      return costInScope(request, setting)
    case 'cluster':
      return cluster(request, setting)
    case 'region':
      return region(request, setting)
    case 'hosted':
      return hosted(request, setting)
    case 'cost-shift':
      return costShift(request, setting)
    case 'phasing':
      return phasing(request, setting)
    case 'supported-population':
      return supportedPopulation(request, setting)
    case 'at-target':
      return atTarget(request, setting)
    case 'per-head-cut':
      return perHeadCut(request, setting)
    case 'posts':
      return posts(request, setting)
  }
}
