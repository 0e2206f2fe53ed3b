import { regionTemplate } from '../envelope/csv/region-template.ts'
import type { OutgoingFile } from './slack-files.ts'

/** The file to fill in for a cluster or region. */
export const templateFile: OutgoingFile = {
  name: 'icbs.csv',
  content: regionTemplate(),
  comment:
    'Here is the file for a cluster or region. Replace the two examples with a row for each ICB, save it as CSV, and choose it in the form that /icb-envelope opens. A population left empty is looked up.',
}
