import type { KnownBlock } from '@slack/types'
import { actionIds } from './action-ids.ts'
import { button } from './buttons.ts'
import { choiceField, field, type FieldId } from './envelope-fields.ts'
import { option, plain } from './modal-fields.ts'

type Values = Partial<Record<FieldId, string>>

/** A file of ICBs, or its rows pasted. */
export function fileFields(values: Values): KnownBlock[] {
  return [
    {
      type: 'section',
      text: plain('A CSV file with a row for each ICB: its name, people and costs.'),
      accessory: button('Send me the template', actionIds.envelopeTemplate, 'template'),
    },
    field(
      'file',
      {
        type: 'file_input',
        action_id: 'signpost.envelope.file',
        filetypes: ['csv', 'txt'],
        max_files: 1,
      },
      { label: 'File', optional: true },
    ),
    field(
      'paste',
      {
        type: 'plain_text_input',
        action_id: 'signpost.envelope.paste',
        multiline: true,
        max_length: 3000,
        ...(values.paste === undefined ? {} : { initial_value: values.paste }),
      },
      { label: 'Or paste the rows', hint: 'With the headings of the template.', optional: true },
    ),
  ]
}

export function basisKindField(values: Values): KnownBlock {
  const options = [
    option('Registered patients, the newest count', 'registered'),
    option('Residents, mid-2022', 'resident'),
  ]
  return choiceField('basis', options, values.basis, {
    label: 'Where no population is given, take',
  })
}

export function groupField(values: Values): KnownBlock {
  const options = [
    option('A region: delivery is judged for all together', 'region'),
    option('A cluster or merger: each, and together', 'cluster'),
  ]
  return choiceField('group', options, values.group, { label: 'They are' })
}
