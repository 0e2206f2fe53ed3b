import type { Several } from './answer.ts'
import { wordsOf } from './search/words.ts'
import { wording } from './wording.ts'

/** What a part is about, but not in the asker's words where those were not understood, or may name somebody. */
export function partHeading({ asked, answer }: Several['parts'][number], i: number): string {
  const said = 'sentence' in answer ? answer.sentence : ''
  const namesSomebody = [...asked.matchAll(twoNames)].some(([name]) => !said.includes(name))
  const isUnknown = answer.kind === 'abstained' && wordsOf(asked).length > mostWordsOfTerm
  return namesSomebody || isUnknown ? wording.aboutPart(i) : `About “${asked}”:`
}

const twoNames = /\b[A-Z][a-z]+ [A-Z][a-z]+/g
/** "s75", "Better Care Fund": terms by which an entry goes. */
const mostWordsOfTerm = 3
