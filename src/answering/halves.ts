import type { Entry } from '../knowledge/entry.ts'
import { bestAnswer, confidenceIn } from './confidence.ts'
import { isAboutRow, thresholds } from './decide.ts'
import type { Find, Found } from './find.ts'
import { pointsElsewhere, restsOnFirst } from './follow-up.ts'
import type { Part } from './parts.ts'
import { wordsOf } from './search/words.ts'

const fewestWords = 3

/**
 * Two questions in one sentence, each surely understood by itself: "who wrote it, and were staff asked?" Empty
 * where they come to one thing, or where the second leans on the first.
 */
export function halvesOf(typed: string, whole: Found, find: Find): readonly Part[] {
  const parting = asksAgain.exec(typed)
  if (parting === null) return []
  const halves = [typed.slice(0, parting.index), typed.slice(parting.index + parting[0].length)]
  const parts = halves.flatMap((asked) => answerTo(asked, find) ?? [])
  const [first, second] = parts
  if (first === undefined || second === undefined) return []
  const isOfFirst =
    first.entry.type === 'function' && restsOnFirst(second.asked, find.cuesIn(second.asked))
  const isNearest = parts.some(({ entry }) => entry.id === bestAnswer(whole)?.id)
  const isOne = speaksOf(first.entry, second.entry) || speaksOf(second.entry, first.entry)
  return isNearest && !isOne && !isOfFirst
    ? parts.map(({ asked, entry }) => ({ asked, id: entry.id }))
    : []
}

function answerTo(
  asked: string,
  find: Find,
): { readonly asked: string; readonly entry: Entry } | undefined {
  const found = find.candidatesFor(find.mend(asked))
  const { cues } = found
  const entry = bestAnswer(found)?.entry
  const isClear =
    wordsOf(asked).length >= fewestWords &&
    (cues.named > 0 || (cues.otherWords > 0 && !pointsElsewhere(asked)))
  return entry !== undefined && isClear && confidenceIn(found) >= thresholds.beyondDoubt
    ? { asked, entry }
    : undefined
}

function speaksOf(entry: Entry, other: Entry): boolean {
  return entry.id === other.id || isAboutRow(entry, other.id)
}

const asksAgain =
  /[\s,;–-]+and (?=(who|what|when|where|which|why|how|is|are|was|were|do|does|did|has|have|can|could|will|would|should|what['’]?s|who['’]?s)\b)/i
