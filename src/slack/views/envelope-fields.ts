import type { KnownBlock, PlainTextOption } from '@slack/types'
import { datedHeadsText, type Population } from '../../envelope/population.ts'
import type { Icb } from '../../knowledge/icb.ts'
import { actionIds } from './action-ids.ts'
import { option, plain } from './modal-fields.ts'

/** What a form can ask for. A field's block is called `field.<id>`. */
export const fieldIds = [
  'icb',
  'icbs',
  'population',
  'basis',
  'cost',
  'programme',
  'pod',
  'specialised',
  'hosted',
  'service',
  'provider',
  'kept',
  'saving',
  'lands',
  'instead',
  'budget',
  'target',
  'average',
  'year',
  'group',
  'file',
  'paste',
] as const
export type FieldId = (typeof fieldIds)[number]

export type Labelled = {
  readonly label: string
  readonly hint?: string
  readonly optional?: boolean
}

export function blockId(id: FieldId): string {
  return `field.${id}`
}

type Element = Extract<KnownBlock, { type: 'input' }>['element']

/** A labelled input. */
export function field(
  id: FieldId,
  element: Element,
  { label, hint, optional }: Labelled,
): KnownBlock {
  return {
    type: 'input',
    block_id: blockId(id),
    label: plain(label),
    element,
    optional: optional ?? false,
    ...(hint === undefined ? {} : { hint: plain(hint) }),
  }
}

/** A number, in whole people or in pounds and pence. */
export function numberField(
  id: FieldId,
  unit: 'people' | 'pounds',
  value: string | undefined,
  labelled: Labelled,
): KnownBlock {
  const element: Element = {
    type: 'number_input',
    action_id: `signpost.envelope.${id}`,
    is_decimal_allowed: unit === 'pounds',
    min_value: '0',
    ...(value === undefined ? {} : { initial_value: value }),
  }
  return field(id, element, labelled)
}

export function dateField(id: FieldId, value: string | undefined, labelled: Labelled): KnownBlock {
  const element: Element = {
    type: 'datepicker',
    action_id: `signpost.envelope.${id}`,
    ...(value === undefined ? {} : { initial_date: value }),
  }
  return field(id, element, labelled)
}

/** One of a few, as radio buttons; the first unless another is given. */
export function choiceField(
  id: FieldId,
  options: readonly PlainTextOption[],
  value: string | undefined,
  labelled: Labelled,
): KnownBlock {
  const [first] = options
  const initial = options.find((one) => one.value === value) ?? first
  const element: Element = {
    type: 'radio_buttons',
    action_id: `signpost.envelope.${id}`,
    options: [...options],
    ...(initial === undefined ? {} : { initial_option: initial }),
  }
  return field(id, element, labelled)
}

/** Looks ICBs up while one types; told at once, so that its populations can be shown. */
export function icbField(icb: Icb | undefined): KnownBlock {
  return {
    type: 'input',
    block_id: blockId('icb'),
    dispatch_action: true,
    optional: true,
    label: plain('ICB'),
    hint: plain('Name, old name or code. Leave it empty to type a population.'),
    element: {
      type: 'external_select',
      action_id: actionIds.envelopeIcb,
      min_query_length: 0,
      placeholder: plain('For example Kent and Medway'),
      ...(icb === undefined ? {} : { initial_option: icbOption(icb) }),
    },
  }
}

export function icbsField(icbs: readonly Icb[]): KnownBlock {
  return {
    type: 'input',
    block_id: blockId('icbs'),
    label: plain('ICBs'),
    hint: plain('Two or more. For their costs, choose a file or paste rows instead.'),
    element: {
      type: 'multi_external_select',
      action_id: actionIds.envelopeIcbs,
      min_query_length: 0,
      ...(icbs.length === 0 ? {} : { initial_options: icbs.map(icbOption) }),
    },
  }
}

export function icbOption(icb: Icb): PlainTextOption {
  const label = icb.isCurrent ? icb.shortName : `${icb.shortName} (to March 2026)`
  return option(label, icb.odsCode)
}

/** The counts of an ICB to choose from, each with its people, basis and date. */
export function populationOptions(populations: readonly Population[]): readonly PlainTextOption[] {
  return populations.map((population, i) => option(datedHeadsText(population), String(i)))
}
