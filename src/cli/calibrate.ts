import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { bestAnswer, signals, signalsOf } from '../answering/confidence.ts'
import { createExplain } from '../answering/explain.ts'
import { createFind, type Find } from '../answering/find.ts'
import { chanceOf, termsOf, type PairwiseModel } from '../answering/pairwise-model.ts'
import { answerSections, plainText } from '../answering/sections.ts'
import type { Entry } from '../knowledge/entry.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { readKnowledge } from '../storage/knowledge-files.ts'
import { readLearnt } from '../storage/learnt-file.ts'
import { readQuestionSets, type TestQuestion } from './evaluation/question-set.ts'

/**
 * `npm run calibrate -- FILE…`: fits the confidence to question sets. Prints what each threshold would cost
 * on questions left out of the fit (five folds), and writes the weights to `answering/confidence-weights.ts`.
 */
const modelFile = path.resolve(import.meta.dirname, '../answering/confidence-weights.ts')
const folds = 5
const rounds = 1_500
const step = 0.05
/** Keeps a few hundred weights from learning a thousand questions by heart. */
const restraint = 30

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
const learnt = await readLearnt(knowledge)
const questions = (await readQuestionSets(process.argv.slice(2))).filter(isPlainQuestion)
const cases = casesOf(knowledge, questions)

const leftOut = Array.from({ length: folds }, (_, fold) => {
  const model = fit(cases.filter((_c, i) => i % folds !== fold))
  return cases
    .filter((_c, i) => i % folds === fold)
    .map((c) => ({ ...c, p: chanceOf(model, c.values) }))
}).flat()
printThresholds(leftOut)
await writeModel(fit(cases))

function casesOf(all: KnowledgeBase, sets: readonly TestQuestion[]): readonly Case[] {
  const find = createFind(all, learnt)
  const explain = createExplain(all)
  return sets.flatMap(({ question, expect }) =>
    caseOf(find, question, expect.outcome !== 'unanswered', (best) => {
      const answer = explain(best.id, new Date())
      if (expect.outcome === 'unanswered' || answer === undefined) return false
      if (answer.kind === 'clarify') return expect.outcome !== 'answered'
      // To offer the best with others that fit as well is the other right way.
      if (expect.outcome === 'clarify') return expect.functions.includes(best.id)
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
function isPlainQuestion({ kind, style }: TestQuestion): boolean {
  return kind !== 'list' && kind !== 'calc' && style !== 'multi'
}

/** Logistic regression by gradient descent with momentum, held back from large weights. */
function fit(training: readonly Case[]): PairwiseModel {
  const scale = scaleOf(training)
  const terms = training.map(({ values }) => Float64Array.from(termsOf(scale, values)))
  const weights = new Float64Array(terms[0]?.length ?? 0)
  const speed = new Float64Array(weights.length)
  for (let round = 0; round < rounds; round++) {
    const slope = weights.map((weight, i) => (i === 0 ? 0 : (restraint * weight) / training.length))
    for (const [n, own] of terms.entries()) {
      const sum = own.reduce((all, term, i) => all + term * (weights[i] ?? 0), 0)
      const error = 1 / (1 + Math.exp(-sum)) - (training[n]?.right === true ? 1 : 0)
      for (let i = 0; i < own.length; i++)
        slope[i] = (slope[i] ?? 0) + (error * (own[i] ?? 0)) / training.length
    }
    for (let i = 0; i < weights.length; i++) {
      speed[i] = 0.9 * (speed[i] ?? 0) - step * (slope[i] ?? 0)
      weights[i] = (weights[i] ?? 0) + (speed[i] ?? 0)
    }
  }
  return { ...scale, weights: [...weights] }
}

function scaleOf(training: readonly Case[]): Omit<PairwiseModel, 'weights'> {
  const means = signals.map((_, i) => mean(training.map(({ values }) => values[i] ?? 0)))
  const spreads = signals.map((_, i) => {
    const square = mean(training.map(({ values }) => ((values[i] ?? 0) - (means[i] ?? 0)) ** 2))
    return Math.sqrt(square) || 1
  })
  return { means, spreads }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
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

/** The file is read by `answering/confidence.ts`. */
async function writeModel({ means, spreads, weights }: PairwiseModel): Promise<void> {
  await writeFile(
    modelFile,
    `import type { PairwiseModel } from './pairwise-model.ts'

/** Written by \`npm run calibrate\`, which fits it to the questions of test/questions. Not to be edited. */
// oxfmt-ignore
export const fitted: PairwiseModel = {
  means: ${list(means)},
  spreads: ${list(spreads)},
  weights: ${list(weights)},
}
`,
  )
  console.log(`\nWritten: ${path.relative('.', modelFile)}`)
}

function list(numbers: readonly number[]): string {
  return `[${numbers.map((number) => Number(number.toPrecision(3))).join(', ')}]`
}
