import type { FigureName, Refusal } from '../../envelope/refusal.ts'
import type { FieldId } from './envelope-fields.ts'
import type { FormValues } from './envelope-form-values.ts'
import type { FormKind } from './envelope-form.ts'

/** The field of a form that a refusal is about. */
export function fieldOf(refusal: Refusal, kind: FormKind, { texts }: FormValues): FieldId {
  const people: FieldId =
    kind === 'cluster' ? 'icbs' : texts.icb === undefined ? 'population' : 'basis'
  switch (refusal.kind) {
    case 'no-rate':
      return 'year'
    case 'too-many-people':
    case 'too-few-people':
      return people
    case 'implausible-budget':
      return 'budget'
    case 'too-few-icbs':
      return 'icbs'
    case 'more-hosted-than-there-is':
      return 'hosted'
    case 'implausible-per-head':
      return kind === 'at-target' ? 'target' : 'cost'
    case 'implausible-cost-per-head':
    case 'more-left-out-than-there-is':
    case 'nothing-to-reduce':
      return 'cost'
    case 'too-much-money':
      return mainFigure[kind] ?? 'cost'
    case 'not-whole':
    case 'not-positive':
      return refusal.what === 'population'
        ? people
        : (figureFields[refusal.what] ?? mainFigure[kind] ?? 'cost')
  }
}

const figureFields: Partial<Record<FigureName, FieldId>> = {
  'programme pay': 'programme',
  'POD delegation': 'pod',
  'specialised commissioning delegation': 'specialised',
  'hosted cost': 'hosted',
  budget: 'budget',
  saving: 'saving',
  'provider’s cost': 'provider',
  'cost left in the ICB': 'kept',
  'average cost of a post': 'average',
  'target per head': 'target',
}

/** The figure that a form starts from, where it is not a cost. */
const mainFigure: Partial<Record<FormKind, FieldId>> = {
  'cost-shift': 'service',
  phasing: 'saving',
  'supported-population': 'budget',
  'at-target': 'target',
}
