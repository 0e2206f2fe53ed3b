import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts'
import { whyNotNow, type Doing } from '../act-on-group.ts'
import type { ApprovedFaq } from '../approved-faq.ts'
import type { DeskParts, DeskResult, Press } from '../desk-acts.ts'
import type { Group } from '../group.ts'
import type { RankOf } from '../likeness/profile.ts'
import { candidateOf, createPublish } from '../publish.ts'
import { checkFaq, type FaqCheck } from './check-faq.ts'
import type { LiveAnswering } from './live-answering.ts'

export type Approval =
  | DeskResult
  /** It would lose its own wordings, or take those of others: not published. */
  | { readonly kind: 'check-failed'; readonly check: FaqCheck }

/** Lets other work go on between two stretches of a long one. */
export type Breathe = () => Promise<void>

export type ApproveParts = DeskParts & {
  readonly knowledge: KnowledgeBase
  readonly live: LiveAnswering
  readonly rankOf: RankOf
}

/** Checks a draft against everything that is known, publishes it, and has it live in this process at once. */
export function createApprove(parts: ApproveParts) {
  const { store, live, now, soloApproval } = parts
  const publish = createPublish(parts)

  return async (press: Press, by: string, breathe: Breathe): Promise<Approval> => {
    const group = await store.group(press.group)
    const faq = group === null ? undefined : await candidateOf(store, group, by, now())
    const blocked = group !== null && isBlocked(group, press, { by, now: now(), soloApproval })
    // Stale, refused or gone: publishing without an answer says which.
    if (group === null || faq === undefined || blocked) return publish(press, undefined, by)
    const gaps = (await store.questionsIn(group.id)).flatMap(({ gap }) => gap ?? [])
    const check = await checked(parts, faq, gaps, breathe)
    if (check.lost.length > 0 || check.stolen.length > 0) return { kind: 'check-failed', check }
    const result = await publish(press, faq, by)
    live.update(await store.approved())
    return result
  }
}

function isBlocked(group: Group, { version }: Press, doing: Doing): boolean {
  if (group.version !== version) return true
  return whyNotNow(group, 'approve', doing) !== undefined
}

async function checked(
  { knowledge, live, rankOf, now }: ApproveParts,
  faq: ApprovedFaq,
  gaps: readonly string[],
  breathe: Breathe,
): Promise<FaqCheck> {
  const approved = live.approved()
  const others = approved.faqs.filter(({ id }) => id !== faq.id)
  const before = live.askWith({ ...approved, faqs: others })
  const after = live.askWith({ ...approved, faqs: [...others, faq] })
  const work = checkFaq(faq, { knowledge, before, after, rankOf, now: now(), others, gaps })
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    await breathe()
  }
}
