import type { Button } from '@slack/types'
import { actionIds } from './action-ids.ts'
import { button } from './buttons.ts'

/** What can be done with a calculation. `request` is the id under which it is remembered. */
export function envelopeButtons(request: string): readonly Button[] {
  return [
    button('Change figures', actionIds.envelopeChange, request, 'Change the figures of this sum'),
    button('Download CSV', actionIds.envelopeCsv, request, 'Download this sum as a CSV file'),
    button('Save as scenario', actionIds.envelopeSave, request, 'Save this sum as a scenario'),
  ]
}
