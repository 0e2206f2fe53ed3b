import type { HomeView, KnownBlock } from '@slack/types'
import { actionIds } from './action-ids.ts'
import { button, buttonRows } from './buttons.ts'
import { deskIds } from './desk-ids.ts'
import { limits } from './limits.ts'
import { plain } from './modal-fields.ts'
import { opened } from './opened.ts'

/** The desk in the Home tab, with the ways back. */
export function deskHome(blocks: readonly KnownBlock[]): HomeView {
  const back = buttonRows([
    button('Overview', actionIds.home, 'overview', 'Back to the overview'),
    button('FAQ desk', deskIds.home, 'desk', 'Back to the FAQ desk’s list'),
  ])
  return { type: 'home', blocks: [...back, ...opened(blocks)].slice(0, limits.blocksInHome) }
}

/** How many groups wait, how many of them for approval, and how many tellings somebody has to see to. */
type DeskCounts = { readonly open: number; readonly toApprove: number; readonly untold: number }

/** What members of the desk see at the top of their Home tab. */
export function deskSection({ open, toApprove, untold }: DeskCounts): KnownBlock[] {
  const waiting = `${open} ${open === 1 ? 'group of questions waits' : 'groups of questions wait'} for an answer`
  const drafts = toApprove === 0 ? '' : `, ${toApprove} of them drafted and to be approved`
  const failed = untold === 0 ? '' : ` ${untold} could not be told: see /icb-faq failed.`
  return [
    { type: 'header', text: plain('FAQ desk') },
    { type: 'section', text: plain(`${waiting}${drafts}.${failed}`) },
    ...buttonRows([button('Open the FAQ desk', deskIds.home, 'desk')]),
    { type: 'divider' },
  ]
}
