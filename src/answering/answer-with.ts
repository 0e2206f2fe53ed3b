import type { Entry } from '../knowledge/entry.ts'
import { isSilentOn, isVague } from '../knowledge/terms.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { nothing, unanswered } from './abstain.ts'
import type { Answered, SingleAnswer } from './answer.ts'
import { mostlyName } from './confidence.ts'
import { createExplain } from './explain.ts'
import type { Find } from './find.ts'
import { twoQuestionsIn } from './halves.ts'
import { pointOf } from './message.ts'
import type { NarrowToPiece } from './pieces.ts'
import { firstSentence } from './sentences.ts'
import type { TableRequests } from './table/request.ts'
import { listRows } from './table/rows.ts'
import { asksForItsWords, aspectOf, isAspectSecond } from './understand.ts'
import { asksOfSelf, verdictOnFunction, verdictOnMisreading } from './verdict.ts'
import { wording } from './wording.ts'

/** The answer that an entry gives to a question as typed. */
export type AnswerWith = (
  id: string,
  typed: string,
  context: { readonly confidence: number; readonly now: Date },
) => SingleAnswer

/** Explains an entry by what was asked of it: its rows narrowed, a verdict where one fits, what no source mentions. */
export function createAnswerWith(
  knowledge: KnowledgeBase,
  find: Find,
  tableRequests: TableRequests,
  narrowToPiece: NarrowToPiece,
): AnswerWith {
  const explain = createExplain(knowledge)

  return (id, typed, { confidence, now }) => {
    const whole = knowledge.entry(id)
    if (whole === undefined) return nothing([], 0)
    const entry = narrowed(whole, find.mend(typed))
    const rows =
      entry.type === 'topic' && entry.list && tableRequests.narrowing(entry.list, find.mend(typed))
    if (rows) return { ...listRows(knowledge, rows), confidence }
    const aspect = { aspect: aspectOf(typed), isSecond: isAspectSecond(typed) }
    const answer = explain(id, now, { ...aspect, confidence, narrowed: entry })
    if (answer?.kind !== 'answered') return answer ?? nothing([], 0)
    if (isSilentOn(entry) && !asksOfWord(entry, typed)) return unanswered(answer)
    if (entry.type === 'topic' && asksForItsWords(typed)) return inItsWords(answer)
    const unmentioned = entry.type === 'function' ? unmentionedIn(typed) : []
    // Of two questions, a yes or no would be taken for the first.
    const first = (twoQuestionsIn(typed)?.[0] ?? typed).replace(alsoAsks, '')
    const verdict = unmentioned.length > 0 ? undefined : verdictOn(entry, first)
    return {
      ...answer,
      ...(unmentioned.length > 0 ? { unmentioned } : {}),
      ...(unmentioned.length > 0 && (isNamedWithMore(id, typed) || isOneOfSeveral(typed))
        ? { isAside: true as const }
        : {}),
      ...(verdict === undefined ? {} : { verdict }),
      ...(entry.type === 'function' && asksOfSelf(pointOf(typed))
        ? { ofPosts: wording.ofPosts }
        : {}),
    }
  }

  /** "Data is being taken off us, right?" may mean more than the row it was taken to mean. */
  function isByVagueWord({ id }: Entry, typed: string): boolean {
    const named = find.named(find.mend(typed))
    return (
      named.every((entry) => entry.id !== id) &&
      named.some((entry) => isVague(entry) && entry.leadsTo.includes(id))
    )
  }

  function narrowed(entry: Entry, question: string): Entry {
    if (entry.type === 'function') return narrowToPiece.row(entry, question)
    return entry.type === 'topic' ? narrowToPiece.topic(entry, question) : entry
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

  /** "Tech leadership, the sort of thing our CDIO does": the row is asked about, and not the term that it lacks. */
  function isNamedWithMore(id: string, typed: string): boolean {
    const mended = find.mend(typed)
    const named = find.named(mended)
    // "The LRF" names both at once, and is asked about.
    const areApart = find.allNamed(mended).every((one) => !isSilentOn(one) || named.includes(one))
    return areApart && named.some((one) => one.id === id) && saysMore(typed)
  }

  /** "Floods, cyber attacks, power cuts": one thing of several, of which the others say what is meant. */
  function isOneOfSeveral(typed: string): boolean {
    const text = typed.toLowerCase()
    return find.namesIn(typed).some((name) => {
      const at = text.indexOf(name)
      if (at < 0 || !find.named(name).some(isSilentOn)) return false
      const [before, after] = [text.slice(0, at), text.slice(at + name.length)]
      return /,\s*$/.test(before) && /^\w*( \w+)?\s*(,|and\b|or\b)/.test(after)
    })
  }

  function saysMore(typed: string): boolean {
    return find.cuesIn(find.mend(typed)).otherWords >= fewOthers
  }

  function verdictOn(entry: Entry, typed: string): string | undefined {
    if (entry.type === 'function') {
      const verdict = verdictOnFunction(typed, entry)
      // "Will councils keep their seat at the Board?" is no question of whether the Board is kept.
      const isOfMore = verdict === 'Yes.' && saysMore(typed)
      const isOfOther = verdict !== 'No.' && isByVagueWord(entry, typed)
      return isOfMore || isOfOther ? undefined : verdict
    }
    if (entry.type !== 'misreading') return undefined
    const { candidates } = find.candidatesFor(find.mend(typed))
    const likeness = candidates.find(({ id }) => id === entry.id)?.wording ?? 0
    const named = find.named(find.mend(typed))
    const rows = named.filter(({ id }) => entry.rows.includes(id))
    const [only] = rows.length === 1 ? rows : []
    const isOfRow = only !== undefined && entry.rows.length === 1
    const isNamed = isOfRow || named.some(({ id }) => id === entry.id)
    return (
      verdictOnMisreading(typed, entry, { likeness, isNamed }) ??
      (only?.type === 'function' ? verdictOnFunction(typed, only) : undefined)
    )
  }
}

/** What the source says, word for word, before what it comes to. */
function inItsWords(answer: Answered): Answered {
  const quotes = answer.citations.slice(0, mostQuoted).map(({ quote }) => quote)
  return quotes.length === 0
    ? answer
    : {
        ...answer,
        sentence: wording.itsWords(quotes),
        more: [answer.sentence, answer.more].filter(Boolean).join(' '),
      }
}

const fewOthers = 3
const mostQuoted = 2
/** "Does safeguarding move, does it need a law": a second question, without an "and". */
const alsoAsks = /,\s+(does|do|will|would) (it|they|that) (need|require)\b.*$/i

export const asksWhatIsSaid =
  /\b(says?|said|mention(s|ed)?|position|requires?|stands?|covers?|names?)\b/i
