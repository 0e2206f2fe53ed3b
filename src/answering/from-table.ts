import type { Entry, IcbFunction } from '../knowledge/entry.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import type { AnswerWith } from './answer-with.ts'
import type { Answer } from './answer.ts'
import { functionsCompared } from './compared.ts'
import { confidenceIn } from './confidence.ts'
import { isAboutRow, thresholds } from './decide.ts'
import type { Find, Found } from './find.ts'
import type { TableRequests } from './table/request.ts'
import type { NarrowToPiece } from './pieces.ts'
import { compareRows, listRows, listSeveral } from './table/rows.ts'
import { asksToCompare, comparesOutright } from './understand.ts'

/** The answer that the table of the functional changes gives; undefined where the question asks for no rows. */
export type FromTable = (question: string, now: Date) => Answer | undefined

/** Lists, counts and comparisons, exact to the row. */
export function createFromTable(
  knowledge: KnowledgeBase,
  find: Find,
  tableRequests: TableRequests,
  answerWith: AnswerWith,
  narrowToPiece: NarrowToPiece,
): FromTable {
  return (question, now) => {
    const table = tableRequests.in(question)
    const counts = table?.counted === undefined ? countsAsked(question) : []
    const requests = counts.flatMap((count) => tableRequests.in(count) ?? [])
    if (counts.length > 1 && requests.length === counts.length)
      return listSeveral(knowledge, requests)
    if (table === undefined) return compared(question, now)
    const isAsked = asksOutright.test(question) || table.claim !== undefined
    const isOther = !isAsked && isSureOfNoList(find.candidatesFor(question))
    return isOther ? undefined : listRows(knowledge, table)
  }

  function compared(question: string, now: Date): Answer | undefined {
    // To name two functions is not enough: "CHC or SEND, who has more staff?" asks for what no source holds.
    if (!asksToCompare(question)) return undefined
    const found = find.candidatesFor(question)
    const { candidates, cues, answerable, asked } = found
    if (cues.otherWords > 0 && (asked ?? answerable) < thresholds.unaskable) return undefined
    if (asked === undefined && !comparesOutright(question)) return undefined
    const functions = functionsCompared(question, find, knowledge)
    if (functions.length < 2) return undefined
    const [best] = candidates
    const speaksOfAny = functions.some(({ id }) => best !== undefined && isAboutRow(best.entry, id))
    if (isSureOfNoList(found) && !speaksOfAny) return undefined
    const topic = candidates.find(
      ({ entry, score }) =>
        isOfJust(entry, functions) && (best?.score ?? 0) - score < thresholds.sideBySide,
    )
    return topic === undefined
      ? compareRows(
          knowledge,
          functions.map((fn) => narrowToPiece.row(fn, question)),
        )
      : answerWith(topic.id, question, { confidence: 1, now })
  }
}

/**
 * "How many are under review, and how many of those go to providers?" are two counts, and so is "… and which of
 * those …"; none where one is asked.
 */
function countsAsked(question: string): readonly string[] {
  const counts = question
    .split(/(?=\bhow many\b|\bwhich (?:of (?:those|these|them)|ones)\b)/i)
    .filter((count) => /^(how many|which)\b/i.test(count))
    .map((count) =>
      count
        .replace(/\b(of (those|these|them)|ones)\b/i, 'functions')
        .replace(/[\s,;&]+(and )*$/i, ''),
    )
  return counts.length < 2 ? [] : counts
}

/** Who says that rows are wanted gets them. */
const asksOutright =
  /^(functions|rows)\b|\b(which|how many|list|name)( (of )?(the|all|those|these|other))* (functions|rows)\b/i

/** "What are our three jobs for 2025/26?" is surely one thing that is said, and no list of rows. */
function isSureOfNoList(found: Found): boolean {
  const best = found.candidates[0]?.entry
  const isNoList =
    best?.type === 'misreading' || (best?.type === 'topic' && best.list === undefined)
  return isNoList && confidenceIn(found) >= thresholds.sure
}

/** What is said of these functions together is more than where each goes. */
function isOfJust(entry: Entry, functions: readonly IcbFunction[]): boolean {
  return (
    entry.type === 'topic' &&
    entry.rows.length === functions.length &&
    functions.every(({ id }) => entry.rows.includes(id))
  )
}
