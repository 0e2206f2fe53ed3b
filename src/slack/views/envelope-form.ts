import type { KnownBlock, ModalView } from '@slack/types'
import type { FinancialYear } from '../../envelope/financial-year.ts'
import { yearText } from '../../envelope/financial-year.ts'
import type { Population } from '../../envelope/population.ts'
import type { Icb } from '../../knowledge/icb.ts'
import { actionIds } from './action-ids.ts'
import {
  choiceField,
  dateField,
  field,
  icbField,
  icbsField,
  numberField,
  populationOptions,
  type FieldId,
} from './envelope-fields.ts'
import { basisKindField, fileFields, groupField } from './envelope-file-fields.ts'
import { option, plain } from './modal-fields.ts'

export const envelopeFormId = 'signpost.envelope.form'

/** The calculations that the form offers, in its words. */
export const formKinds = {
  gap: 'Envelope of a population, and what has to go',
  cluster: 'A cluster or merger: pick the ICBs',
  file: 'A cluster or region with costs, from a file',
  'cost-in-scope': 'Costs that count against the envelope',
  hosted: 'Hosted services: what they add',
  'cost-shift': 'A service handed to a provider: is it a saving?',
  phasing: 'A saving that lands on a date',
  'supported-population': 'How many people a budget supports',
  'at-target': 'The budget at a target per head',
  'per-head-cut': 'The cut in a cost per head',
  posts: 'A reduction in posts, at your average cost',
} as const
export type FormKind = keyof typeof formKinds

export function isFormKind(text: string): text is FormKind {
  return text in formKinds
}

/** What stands in the form. */
export type FormState = {
  readonly kind: FormKind
  readonly icb?: Icb | undefined
  /** Its published counts, the one that leads first. */
  readonly populations: readonly Population[]
  readonly icbs: readonly Icb[]
  readonly values: Partial<Record<FieldId, string>>
  /** Years that a rate covers. */
  readonly years: readonly FinancialYear[]
  /** Under which id the place for the result is remembered. */
  readonly place: string
}

/** The form as a modal: which calculation, then its fields. */
export function envelopeForm(state: FormState): ModalView {
  return {
    type: 'modal',
    callback_id: envelopeFormId,
    private_metadata: state.place,
    title: plain('Cost envelope'),
    submit: plain('Work it out'),
    close: plain('Cancel'),
    blocks: [kindField(state.kind), ...fieldsOf(state)],
  }
}

function kindField(kind: FormKind): KnownBlock {
  const options = Object.entries(formKinds).map(([value, label]) => option(label, value))
  return {
    type: 'input',
    block_id: 'kind',
    dispatch_action: true,
    label: plain('Calculation'),
    element: {
      type: 'static_select',
      action_id: actionIds.envelopeKind,
      options,
      initial_option: option(formKinds[kind], kind),
    },
  }
}

function fieldsOf(state: FormState): KnownBlock[] {
  const { kind, values } = state
  switch (kind) {
    case 'gap':
      return [...peopleFields(state), ...costFields(state, true), yearField(state)]
    case 'cluster':
      return [icbsField(state.icbs), basisKindField(values), groupField(values), yearField(state)]
    case 'file':
      return [...fileFields(values), basisKindField(values), groupField(values), yearField(state)]
    case 'cost-in-scope':
      return costFields(state, false)
    case 'hosted':
      return [
        ...peopleFields(state),
        ...costFields(state, false),
        pounds('hosted', state, { label: 'Hosted for others, out of these costs' }),
        yearField(state),
      ]
    case 'cost-shift':
      return [
        pounds('service', state, { label: 'What the service costs the ICB now' }),
        pounds('provider', state, { label: 'What the provider would spend on it' }),
        pounds('kept', state, { label: 'What is left behind in the ICB', optional: true }),
      ]
    case 'phasing':
      return [
        pounds('saving', state, { label: 'Saving in a full year' }),
        dateField('lands', values.lands, { label: 'It lands on' }),
        dateField('instead', values.instead, { label: 'Instead of', optional: true }),
      ]
    case 'supported-population':
      return [pounds('budget', state, { label: 'Budget' }), yearField(state)]
    case 'at-target':
      return [
        ...peopleFields(state),
        pounds('target', state, {
          label: 'Your target per head',
          hint: 'In pounds, for example 17.50.',
        }),
        yearField(state),
      ]
    case 'per-head-cut':
      return [
        pounds('cost', state, {
          label: 'Cost per head now',
          hint: 'In pounds, for example 29.50.',
        }),
        yearField(state),
      ]
    case 'posts':
      return [
        pounds('saving', state, {
          label: 'What has to go',
          hint: 'Leave it empty to have it worked out from a population and its costs.',
          optional: true,
        }),
        ...peopleFields(state),
        ...costFields(state, true).slice(0, 1),
        pounds('average', state, {
          label: 'Average cost of a post',
          hint: 'Yours: the blueprint gives none.',
        }),
        yearField(state),
      ]
  }
}

/** An ICB with its counts to choose from, or a population to type. */
function peopleFields({ icb, populations, values }: FormState): KnownBlock[] {
  if (icb === undefined) {
    const hint = 'Whole people, for example 1900000.'
    return [
      icbField(undefined),
      numberField('population', 'people', values.population, {
        label: 'Population',
        hint,
        optional: true,
      }),
    ]
  }
  return [
    icbField(icb),
    { type: 'context', elements: [plain(`${icb.name}: ${icb.status}.`)] },
    choiceField('basis', populationOptions(populations), values.basis, {
      label: 'Population',
      hint: 'The blueprint does not say which it means, so the others are shown beside it.',
    }),
  ]
}

function costFields(state: FormState, optional: boolean): KnownBlock[] {
  return [
    pounds('cost', state, {
      label: 'Running costs, or all costs together',
      hint: optional ? 'In pounds. Leave it empty for the envelope alone.' : 'In pounds.',
      optional,
    }),
    pounds('programme', state, { label: 'Programme pay, if not in there', optional: true }),
    pounds('pod', state, { label: 'Of which POD delegation', optional: true }),
    pounds('specialised', state, {
      label: 'Of which specialised commissioning delegation',
      optional: true,
    }),
  ]
}

function yearField({ years, values }: FormState): KnownBlock {
  const options = years.map((year) => option(yearText(year), String(year)))
  const initial = options.find((one) => one.value === values.year) ?? options.at(-1)
  return field(
    'year',
    {
      type: 'static_select',
      action_id: 'signpost.envelope.year',
      options,
      ...(initial === undefined ? {} : { initial_option: initial }),
    },
    { label: 'Financial year', hint: 'Only years that the source gives a rate for.' },
  )
}

function pounds(
  id: FieldId,
  { values }: FormState,
  labelled: Parameters<typeof numberField>[3],
): KnownBlock {
  return numberField(id, 'pounds', values[id], { hint: 'In pounds.', ...labelled })
}
