import type { Entry, IcbFunction } from '../knowledge/entry.ts'
import type { Abstained, Answered } from './answer.ts'
import { refTo } from './explain.ts'
import type { Candidate } from './find.ts'
import { firstSentence } from './sentences.ts'
import { wording } from './wording.ts'

/** Log-odds from which what was learnt speaks for an entry. */
const speaksForIt = 2

/** Nothing was found that answers; what is nearest may be looked at all the same, if it is near at all. */
export function nothing(candidates: readonly Candidate[], confidence: number): Abstained {
  const nearest = candidates
    .slice(0, 3)
    .filter(({ named, vote }) => named > 0 || vote >= speaksForIt)
    .map(({ entry }) => entry)
  return {
    kind: 'abstained',
    sentence: wording.nothingFound,
    related: nearest.filter(isAnswer).map(refTo),
    citations: [],
    confidence,
  }
}

/** What no source speaks of has no answer: that it is not mentioned is the reason. */
export function unanswered({ sentence, related, citations, confidence }: Answered): Abstained {
  return { kind: 'abstained', sentence, related, citations, confidence }
}

/** With where the function goes that was named, if what is said nearby does not speak of it. */
export function besideRow(abstained: Abstained, row: Answered, fn: IcbFunction): Abstained {
  const { nearby = '', citations } = abstained
  if (nearby.toLowerCase().includes(fn.name.toLowerCase())) return abstained
  const noDate = fn.category === 'review-for-transfer' ? wording.noDateOfTransfers : ''
  return {
    ...abstained,
    nearby: [nearby, firstSentence(row.sentence), noDate].filter(Boolean).join(' '),
    citations: [...citations, ...row.citations.filter(({ quote }) => bearsOut(quote, fn))],
  }
}

/** Is it the row, a note of its own, or that no dates are given? */
function bearsOut(quote: string, { title, row = [title], notes }: IcbFunction): boolean {
  return [...row, ...notes].includes(quote) || wording.noDateOfTransfers.includes(quote)
}

function isAnswer(entry: Entry): boolean {
  return entry.type === 'function' || entry.type === 'topic'
}
