import type { Development } from '../knowledge/entry.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import type { Answered, Later } from './answer.ts'
import { readableDate } from './dates.ts'
import type { Aspect } from './lead.ts'
import { firstSentence } from './sentences.ts'
import { wording } from './wording.ts'

/** What was said of an entry since the blueprint, newest first, and what of it the first lines have to say. */
export function sinceTheBlueprint(
  knowledge: KnowledgeBase,
  id: string,
): Pick<Answered, 'later' | 'since'> {
  const developments = knowledge.developmentsAbout(id)
  const first = developments.find(({ saidFirst }) => saidFirst.includes(id))
  return {
    later: developments.map(laterOf),
    ...(first === undefined
      ? {}
      : { since: wording.since(readableDate(first.date), statementOf(first)) }),
  }
}

/** What was said since stands where that was asked, and below where something else of a function was. */
export function placeSince(
  answer: Answered,
  { aspect, isSecond }: { readonly aspect: Aspect; readonly isSecond: boolean },
): Answered {
  const isOfNow = aspect === 'duty' && answer.since !== undefined
  const isLater = answer.entry.type === 'topic' && answer.citations[0]?.authority !== 'blueprint'
  if ((aspect === 'since' && !isLater) || isOfNow) return withSince(answer, isSecond)
  const { since, ...below } = answer
  const isBeside = answer.entry.type !== 'function' || besideSince.has(aspect)
  return since === undefined || isBeside ? answer : below
}

const besideSince: ReadonlySet<Aspect> = new Set([
  'destination',
  'timing',
  'certainty',
  'keeps',
  'legislation',
])

/** The newest statement, or that there is none, before or after what the blueprint says. */
function withSince(answer: Answered, isSecond: boolean): Answered {
  const { since, nothingLater, later, ...rest } = answer
  const [newest] = later
  const first = since ?? nothingLater ?? (newest && wording.since(newest.date, newest.said))
  if (first === undefined) return answer
  // After what was said later, a transfer that could happen would read as if it were news.
  const before = /\bblueprint\b/i.test(firstSentence(answer.sentence)) ? '' : wording.inBlueprint
  const said = isSecond ? [answer.sentence, first] : [first, `${before}${answer.sentence}`]
  return { ...rest, later, sentence: said.join(' ') }
}

/** What was said since of these rows that changes how their answers read, each once. */
export function saidFirstOfRows(
  knowledge: KnowledgeBase,
  ids: readonly string[],
): readonly Later[] {
  return knowledge.developments
    .filter(({ saidFirst }) => saidFirst.some((id) => ids.includes(id)))
    .toSorted((a, b) => b.sortDate.localeCompare(a.sortDate))
    .map(laterOf)
}

/** That nothing settles it was looked for: the day, where nothing was found about any of these. */
export function nothingSince(
  knowledge: KnowledgeBase,
  ids: readonly string[],
): Pick<Answered, 'nothingLater'> {
  const checked = knowledge.developments
    .map(({ checkedOn }) => checkedOn)
    .sort()
    .at(-1)
  return checked === undefined || ids.some((id) => knowledge.developmentsAbout(id).length > 0)
    ? {}
    : { nothingLater: wording.nothingLater(readableDate(checked)) }
}

function laterOf(development: Development): Later {
  const { id, publisher, quote, effect, url } = development
  return {
    id,
    date: readableDate(development.date),
    publisher,
    said: statementOf(development),
    quote,
    effect,
    ...(url === undefined ? {} : { url }),
  }
}

function statementOf({ reported, confidence, statement }: Development): string {
  return reported || confidence !== 'high' ? `${statement} ${wording.onlyReported}` : statement
}
