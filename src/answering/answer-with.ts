import type { Entry } from '../knowledge/entry.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { unanswered } from './abstain.ts'
import type { SingleAnswer } from './answer.ts'
import { mostlyName } from './confidence.ts'
import { isSilentOn } from './decide.ts'
import { createExplain } from './explain.ts'
import type { Find } from './find.ts'
import { createNarrowToPiece } from './pieces.ts'
import { firstSentence } from './sentences.ts'
import type { TableRequests } from './table/request.ts'
import { listRows } from './table/rows.ts'
import { aspectOf, isAspectSecond } from './understand.ts'
import { asksOfSelf, verdictOnFunction, verdictOnMisreading } from './verdict.ts'
import { wording } from './wording.ts'

/** The answer that an entry gives to a question as typed; undefined for an unknown id. */
export type AnswerWith = (
  id: string,
  typed: string,
  context: { readonly confidence: number; readonly now: Date },
) => SingleAnswer | undefined

/** Explains an entry by what was asked of it: its rows narrowed, a verdict where one fits, what no source mentions. */
export function createAnswerWith(
  knowledge: KnowledgeBase,
  find: Find,
  tableRequests: TableRequests,
): AnswerWith {
  const explain = createExplain(knowledge)
  const narrowToPiece = createNarrowToPiece(knowledge.functions)

  return (id, typed, { confidence, now }) => {
    const whole = knowledge.entry(id)
    if (whole === undefined) return undefined
    const entry = whole.type === 'function' ? narrowToPiece(whole, find.mend(typed)) : whole
    const rows =
      entry.type === 'topic' && entry.list && tableRequests.narrowing(entry.list, find.mend(typed))
    if (rows) return { ...listRows(knowledge, rows), confidence }
    const aspect = { aspect: aspectOf(typed), isSecond: isAspectSecond(typed) }
    const answer = explain(id, now, { ...aspect, confidence, narrowed: entry })
    if (answer?.kind !== 'answered') return answer
    if (isSilentOn(entry) && !asksOfWord(entry, typed)) return unanswered(answer)
    const unmentioned = entry.type === 'function' ? unmentionedIn(typed) : []
    const verdict = unmentioned.length > 0 ? undefined : verdictOn(entry, typed)
    return {
      ...answer,
      ...(unmentioned.length > 0 ? { unmentioned } : {}),
      ...(verdict === undefined ? {} : { verdict }),
      ...(entry.type === 'function' && asksOfSelf(typed) ? { ofPosts: wording.ofPosts } : {}),
    }
  }

  /** Does the question ask no more than what a term means, or whether it is mentioned? */
  function asksOfWord({ id }: Entry, typed: string): boolean {
    const { cues, candidates } = find.candidatesFor(find.mend(typed))
    const named = candidates.find((candidate) => candidate.id === id)?.named ?? 0
    return cues.definitional || asksWhatIsSaid.test(typed) || named >= mostlyName
  }

  /** "The blueprint does not mention LeDeR", before what it says of the function that was asked about with it. */
  function unmentionedIn(typed: string): readonly string[] {
    return find
      .allNamed(find.mend(typed))
      .filter(isSilentOn)
      .map(({ answer }) => firstSentence(answer))
      .filter((first) => /\bnot mention\b/.test(first))
  }

  function verdictOn(entry: Entry, typed: string): string | undefined {
    if (entry.type === 'function') return verdictOnFunction(typed, entry)
    if (entry.type !== 'misreading') return undefined
    const { candidates } = find.candidatesFor(find.mend(typed))
    const likeness = candidates.find(({ id }) => id === entry.id)?.wording ?? 0
    const rows = knowledge.functions.filter(({ id }) => entry.rows.includes(id))
    const [only] = rows.length === 1 ? rows : []
    return (
      verdictOnMisreading(typed, entry, likeness) ??
      (only === undefined ? undefined : verdictOnFunction(typed, only))
    )
  }
}

export const asksWhatIsSaid =
  /\b(says?|said|mention(s|ed)?|position|requires?|stands?|covers?|names?)\b/i
