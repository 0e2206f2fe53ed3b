import { bestAnswer, signals, signalsOf, type Signal } from '../answering/confidence.ts'
import { createExplain } from '../answering/explain.ts'
import { createFind } from '../answering/find.ts'
import { answerSections, plainText } from '../answering/sections.ts'
import { readKnowledge } from '../storage/knowledge-files.ts'
import { readQuestionSets, type TestQuestion } from './evaluation/question-set.ts'

/**
 * `npm run calibrate -- FILE…`: fits the confidence to question sets. Prints the weights for
 * `answering/confidence.ts`, and what each threshold would cost on questions left out of the fit (five folds).
 */
const folds = 5
const rounds = 4_000
const decay = 0.001

const read = await readKnowledge(process.env['KNOWLEDGE_DIR'] ?? 'knowledge')
if (read.kind === 'problems') {
  console.error(read.problems.join('\n'))
  process.exit(1)
}
const { knowledge } = read
const find = createFind(knowledge)
const explain = createExplain(knowledge)

type Case = {
  readonly inScope: boolean
  readonly right: boolean
  readonly values: readonly number[]
}

const questions = await readQuestionSets(process.argv.slice(2))
const cases = questions.filter(isPlainQuestion).flatMap(caseOf)
const left = Array.from({ length: folds }, (_, fold) => {
  const fitted = fit(cases.filter((_c, i) => i % folds !== fold))
  return cases
    .filter((_c, i) => i % folds === fold)
    .map((c) => ({ ...c, p: chance(fitted, c.values) }))
}).flat()

console.log(
  `${cases.length} questions; giving the best entry would be right for ${cases.filter((c) => c.right).length}\n`,
)
console.log(
  'threshold  in scope answered rightly  wrong answers, of all  silent where it should be',
)
for (const threshold of [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8]) {
  const inScope = left.filter((c) => c.inScope)
  const rates = [
    inScope.filter((c) => c.right && c.p >= threshold).length / inScope.length,
    left.filter((c) => !c.right && c.p >= threshold).length / left.length,
    left.filter((c) => !c.inScope && c.p < threshold).length / (left.length - inScope.length),
  ]
  console.log(
    `     ${threshold.toFixed(2)}   ${rates.map((rate) => `${(rate * 100).toFixed(1)} %`.padStart(20)).join('  ')}`,
  )
}
const weights = fit(cases)
console.log('\nconst weights = {')
for (const [i, signal] of signals.entries())
  console.log(`  ${signal}: ${(weights[i] ?? 0).toFixed(2)},`)
console.log('}')

/** Lists, sums and many-part questions take other ways than the search. */
function isPlainQuestion({ kind, style, expect }: TestQuestion): boolean {
  return kind !== 'list' && kind !== 'calc' && style !== 'multi' && expect.outcome !== 'clarify'
}

function caseOf(question: TestQuestion): readonly Case[] {
  const found = find.candidatesFor(find.mend(question.question))
  const values = signalsOf(found)
  const best = bestAnswer(found)
  if (values === undefined || best === undefined) return []
  const inScope = question.expect.outcome !== 'unanswered'
  return [
    {
      inScope,
      right: inScope && isRight(question, best.id),
      values: signals.map((signal: Signal) => values[signal]),
    },
  ]
}

function isRight({ expect }: TestQuestion, id: string): boolean {
  const answer = explain(id, new Date())
  if (answer === undefined) return false
  if (answer.kind === 'clarify') return expect.outcome === 'answered-or-clarify'
  const about = answer.kind === 'answered' ? answer.functions : []
  const text = plainText(answerSections(answer, { kind: 'not-kept' }))
  return (
    expect.functions.every((fn) => about.includes(fn)) &&
    expect.must.every((source) => new RegExp(source, 'i').test(text))
  )
}

/** Logistic regression by gradient descent. */
function fit(training: readonly Case[]): Float64Array {
  const model = new Float64Array(signals.length)
  for (let round = 0; round < rounds; round++) {
    const slope = new Float64Array(signals.length)
    for (const { values, right } of training) {
      const error = chance(model, values) - (right ? 1 : 0)
      for (const [i, value] of values.entries())
        slope[i] = (slope[i] ?? 0) + (error * value) / training.length
    }
    for (let i = 0; i < model.length; i++)
      model[i] = (model[i] ?? 0) * (1 - decay * 0.1) - 2 * (slope[i] ?? 0)
  }
  return model
}

function chance(model: Float64Array, values: readonly number[]): number {
  const sum = values.reduce((total, value, i) => total + value * (model[i] ?? 0), 0)
  return 1 / (1 + Math.exp(-sum))
}
