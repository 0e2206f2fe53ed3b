import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createAsk } from '../../src/answering/ask.ts'
import { answerRecord } from '../../src/cli/evaluation/answer-record.ts'
import { metricsOf, type Metrics } from '../../src/cli/evaluation/metrics.ts'
import { readQuestionSets, type TestQuestion } from '../../src/cli/evaluation/question-set.ts'
import { score, type Scored } from '../../src/cli/evaluation/score.ts'
import { withTypos } from '../../src/cli/evaluation/typos.ts'
import { realKnowledge, realLearnt, testDay } from '../support/real-knowledge.ts'

/**
 * What was reached on the questions that the confidence was fitted to, rounded down. A change may raise a
 * floor; lowering one needs a reason in the commit. The held-out questions are for reporting, not for tuning.
 */
type Floors = Partial<Record<keyof Metrics, number>> & { readonly mostWrongAnswers: number }

/** Questions of every kind, written from the sources and the research. */
const general: Floors = {
  inScopeRight: 0.915,
  rightFunction: 0.95,
  abstention: 0.955,
  abstentionNear: 0.945,
  abstentionFar: 0.985,
  ambiguousClarified: 0.85,
  listsExact: 0.97,
  calculationsExact: 1,
  mostWrongAnswers: 0.03,
}
/** Questions near to what no source holds, lists with conditions, vague words. */
const near: Floors = {
  inScopeRight: 0.93,
  rightFunction: 0.92,
  abstentionNear: 0.95,
  abstentionFar: 0.99,
  ambiguousClarified: 0.88,
  listsExact: 0.95,
  mostWrongAnswers: 0.035,
}
/** What staff ask every day, with questions that miss what the sources say by a particular. */
const everyday: Floors = {
  inScopeRight: 0.93,
  rightFunction: 0.97,
  abstentionNear: 0.88,
  abstentionFar: 0.94,
  calculationsExact: 1,
  listsExact: 1,
  mostWrongAnswers: 0.04,
}
/** Lists, counts, comparisons, several questions at once and vague words, as hard as their writer could think of. */
const hard: Floors = {
  inScopeRight: 0.865,
  rightFunction: 0.88,
  ambiguousClarified: 0.7,
  listsExact: 0.875,
  mostWrongAnswers: 0.125,
}
/** Odder lists still, and words and teams that fit several rows. */
const vague: Floors = {
  inScopeRight: 0.81,
  rightFunction: 0.85,
  ambiguousClarified: 0.57,
  listsExact: 0.815,
  mostWrongAnswers: 0.175,
}

/** What staff would type in the first weeks, in plain words. */
const plain: Floors = {
  inScopeRight: 0.955,
  rightFunction: 0.965,
  abstentionNear: 0.98,
  abstentionFar: 0.99,
  ambiguousClarified: 0.92,
  listsExact: 0.92,
  mostWrongAnswers: 0.025,
}
/** What staff, committees and others typed to a bot they did not know yet. */
const typed: Floors = {
  inScopeRight: 0.965,
  rightFunction: 0.97,
  abstentionNear: 0.92,
  abstentionFar: 0.99,
  ambiguousClarified: 0.89,
  listsExact: 0.89,
  calculationsExact: 1,
  mostWrongAnswers: 0.037,
}
/** Of each function, what its row answers and what it does not. */
const asked: Floors = {
  inScopeRight: 0.92,
  rightFunction: 0.93,
  abstentionNear: 0.915,
  mostWrongAnswers: 0.04,
}
/** Lists and counts as staff ask for them, and short questions with a vague word. */
const lists: Floors = {
  inScopeRight: 0.76,
  listsExact: 0.76,
  ambiguousClarified: 0.85,
  mostWrongAnswers: 0.165,
}

/** Of those sorts, what was held out first: looked at and fitted to since. */
const second: Floors = {
  inScopeRight: 0.97,
  rightFunction: 0.97,
  abstentionNear: 0.92,
  abstentionFar: 0.99,
  ambiguousClarified: 0.9,
  listsExact: 0.92,
  calculationsExact: 1,
  mostWrongAnswers: 0.03,
}

/** Plain questions of every kind, each labelled by two readers who agree. */
const agreed: Floors = {
  inScopeRight: 0.96,
  rightFunction: 0.97,
  abstentionNear: 0.96,
  abstentionFar: 0.99,
  ambiguousClarified: 0.8,
  listsExact: 0.93,
  mostWrongAnswers: 0.025,
}

/** The same, written later by five other people. */
const newer: Floors = {
  inScopeRight: 0.95,
  rightFunction: 0.955,
  abstentionNear: 0.98,
  abstentionFar: 0.99,
  ambiguousClarified: 0.9,
  listsExact: 0.9,
  mostWrongAnswers: 0.02,
}

/** The last that were held out, when their faults had been mended. */
const heldOutFirst: Floors = {
  inScopeRight: 0.975,
  rightFunction: 0.985,
  abstentionNear: 0.94,
  abstentionFar: 0.99,
  ambiguousClarified: 0.9,
  listsExact: 0.95,
  calculationsExact: 1,
  mostWrongAnswers: 0.022,
}

const knowledge = await realKnowledge()
const ask = createAsk(knowledge, await realLearnt())

async function scoresOf(...names: readonly string[]): Promise<readonly Scored[]> {
  const files = names.map((name) => path.join(import.meta.dirname, `${name}.jsonl`))
  return (await readQuestionSets(files)).map((question) => scoreOf(question, 0))
}

/** With so many slips of the finger put in. */
function scoreOf(question: TestQuestion, slips: number): Scored {
  return score(question, answerRecord(ask, withTypos(question.question, slips), testDay))
}

const ofGeneral = await scoresOf('functions', 'topics', 'abstain')
const ofNear = await scoresOf('near')
const ofHard = await scoresOf('tables')
const ofEveryday = await scoresOf('everyday', 'near-misses')
const ofVague = await scoresOf('vague-and-lists')
const ofPlain = await scoresOf('plain')
const ofAsked = await scoresOf('asked-of-functions')
const ofLists = await scoresOf('lists')
const ofTyped = await scoresOf('typed')
const ofSecond = await scoresOf(
  'plain-second',
  'typed-second',
  'lists-second',
  'everyday-second',
  'near-misses-second',
)
const ofAgreed = await scoresOf('agreed')
const ofNewer = await scoresOf('agreed-second', 'agreed-third', 'agreed-fourth')
const ofHeldOutFirst = await scoresOf('agreed-held-out-first')
const scored = [...ofGeneral, ...ofNear, ...ofEveryday, ...ofHard, ...ofVague, ...ofPlain, ...ofAsked, ...ofLists, ...ofTyped, ...ofSecond, ...ofAgreed, ...ofNewer, ...ofHeldOutFirst]

function isTransfer(id: string): boolean {
  return knowledge.functions.some((fn) => fn.id === id && fn.category === 'review-for-transfer')
}

describe.each([
  ['the questions of every kind', metricsOf(ofGeneral), general],
  ['the questions near to what no source holds', metricsOf(ofNear), near],
  ['the questions of every day', metricsOf(ofEveryday), everyday],
  ['the hard questions on the table', metricsOf(ofHard), hard],
  ['the vague questions, and odd lists', metricsOf(ofVague), vague],
  ['the plain questions', metricsOf(ofPlain), plain],
  ['what is asked of each function', metricsOf(ofAsked), asked],
  ['the lists as staff ask for them', metricsOf(ofLists), lists],
  ['what is typed to a new bot', metricsOf(ofTyped), typed],
  ['what was held out first', metricsOf(ofSecond), second],
  ['the questions whose labels two readers agree on', metricsOf(ofAgreed), agreed],
  ['the newer of them', metricsOf(ofNewer), newer],
  ['the last that were held out', metricsOf(ofHeldOutFirst), heldOutFirst],
] as const)('%s', (_, metrics, { mostWrongAnswers, ...floors }) => {
  test.each(Object.entries(floors))('%s does not fall below its floor of %f', (name, floor) => {
    const reached = Object.entries(metrics).find(([metric]) => metric === name)?.[1]
    expect(reached).toBeGreaterThanOrEqual(floor)
  })

  test('no more questions than recorded are answered wrongly', () => {
    expect(metrics.wrongAnswers).toBeLessThanOrEqual(mostWrongAnswers)
  })
})

test.each([1, 2])('with %d slips of the finger no more than three points of a hundred are lost', (slips) => {
  const slipped = metricsOf(ofPlain.map(({ question }) => scoreOf(question, slips)))
  const without = metricsOf(ofPlain)
  expect(slipped.inScopeRight).toBeGreaterThanOrEqual((without.inScopeRight ?? 1) - 0.03)
  expect(slipped.wrongAnswers).toBeLessThanOrEqual(plain.mostWrongAnswers + 0.01)
})

describe('any question', () => {
  test('every answer has text, and every question an answer or a reason', () => {
    expect(scored.filter(({ record }) => record.text.trim() === '')).toEqual([])
  })

  test('every transfer answer keeps its caveats: nothing is certain, and no dates are given', () => {
    const transfers = scored.filter(
      ({ record }) => record.outcome === 'answered' && record.functions.some(isTransfer),
    )
    expect(transfers.length).toBeGreaterThan(100)
    expect(transfers.filter(({ record }) => !/could happen/.test(record.text))).toEqual([])
    expect(transfers.filter(({ record }) => !/no specific\s+timeframes/i.test(record.text))).toEqual([])
  })
})
