import { bestAnswer, signals, signalsOf } from '../answering/confidence.ts'
import { createExplain } from '../answering/explain.ts'
import { createFind, type Find } from '../answering/find.ts'
import { answerSections, plainText } from '../answering/sections.ts'
import type { Entry } from '../knowledge/entry.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { readKnowledge } from '../storage/knowledge-files.ts'
import { readQuestionSets, type TestQuestion } from './evaluation/question-set.ts'

/**
 * `npm run calibrate -- FILE…`: fits the confidence to question sets. Prints what each threshold would cost
 * on questions left out of the fit (five folds), and the weights for `answering/confidence.ts`.
 */
const folds = 5
const rounds = 3_000

type Case = {
  readonly inScope: boolean
  readonly right: boolean
  readonly values: readonly number[]
}

const read = await readKnowledge(process.env['KNOWLEDGE_DIR'] ?? 'knowledge')
if (read.kind === 'problems') {
  console.error(read.problems.join('\n'))
  process.exit(1)
}
const { knowledge } = read
const questions = (await readQuestionSets(process.argv.slice(2))).filter(isPlainQuestion)
const cases = casesOf(knowledge, questions)

const leftOut = Array.from({ length: folds }, (_, fold) => {
  const model = fit(cases.filter((_c, i) => i % folds !== fold))
  return cases
    .filter((_c, i) => i % folds === fold)
    .map((c) => ({ ...c, p: chance(model, c.values) }))
}).flat()
printThresholds(leftOut)
printWeights(fit(cases))

function casesOf(all: KnowledgeBase, sets: readonly TestQuestion[]): readonly Case[] {
  const find = createFind(all)
  const explain = createExplain(all)
  return sets.flatMap(({ question, expect }) =>
    caseOf(find, question, expect.outcome !== 'unanswered', (best) => {
      const answer = explain(best.id, new Date())
      if (expect.outcome === 'unanswered' || answer === undefined) return false
      if (answer.kind === 'clarify') return expect.outcome === 'answered-or-clarify'
      const about = answer.kind === 'answered' ? answer.functions : []
      const text = plainText(answerSections(answer, { kind: 'not-kept' }))
      return (
        expect.functions.every((fn) => about.includes(fn)) &&
        expect.must.every((source) => new RegExp(source, 'i').test(text))
      )
    }),
  )
}

function caseOf(
  find: Find,
  question: string,
  inScope: boolean,
  isRight: (best: Entry) => boolean,
): readonly Case[] {
  const found = find.candidatesFor(find.mend(question))
  const values = signalsOf(found)
  const best = bestAnswer(found)
  if (values === undefined || best === undefined) return []
  return [
    {
      inScope,
      right: inScope && isRight(best.entry),
      values: signals.map((signal) => values[signal]),
    },
  ]
}

/** Lists, sums and many-part questions take other ways than the search. */
function isPlainQuestion({ kind, style, expect }: TestQuestion): boolean {
  return kind !== 'list' && kind !== 'calc' && style !== 'multi' && expect.outcome !== 'clarify'
}

/** Logistic regression by gradient descent. */
function fit(training: readonly Case[]): Float64Array {
  const model = new Float64Array(signals.length)
  for (let round = 0; round < rounds; round++) {
    const slope = new Float64Array(signals.length)
    for (const { values, right } of training) {
      const error = (chance(model, values) - (right ? 1 : 0)) / training.length
      for (let i = 0; i < values.length; i++) slope[i] = (slope[i] ?? 0) + error * (values[i] ?? 0)
    }
    for (let i = 0; i < model.length; i++) model[i] = (model[i] ?? 0) - 3 * (slope[i] ?? 0)
  }
  return model
}

function chance(model: Float64Array, values: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += (values[i] ?? 0) * (model[i] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}

function printThresholds(tried: readonly (Case & { readonly p: number })[]): void {
  console.log(`${cases.length} questions. On those left out of the fit:`)
  console.log(
    'threshold  in scope answered rightly  wrong answers, of all  silent where it should be',
  )
  const inScope = tried.filter((c) => c.inScope)
  const outOfScope = tried.filter((c) => !c.inScope)
  for (const threshold of [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8]) {
    const rates = [
      inScope.filter((c) => c.right && c.p >= threshold).length / inScope.length,
      tried.filter((c) => !c.right && c.p >= threshold).length / tried.length,
      outOfScope.filter((c) => c.p < threshold).length / outOfScope.length,
    ]
    console.log(
      `     ${threshold.toFixed(2)}   ${rates.map((rate) => `${(rate * 100).toFixed(1)} %`.padStart(20)).join('  ')}`,
    )
  }
}

function printWeights(model: Float64Array): void {
  console.log('\nconst weights = {')
  for (const [i, signal] of signals.entries())
    console.log(`  ${signal}: ${(model[i] ?? 0).toFixed(2)},`)
  console.log('}')
}
