import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { bestAnswer, secondAnswer, signals, signalsOf } from '../answering/confidence.ts'
import { thresholds } from '../answering/decide.ts'
import { createExplain } from '../answering/explain.ts'
import { createFind, type Candidate } from '../answering/find.ts'
import { chanceOf, termsOf, type PairwiseModel } from '../answering/pairwise-model.ts'
import { createTableRequests } from '../answering/table/request.ts'
import { answerSections, plainText } from '../answering/sections.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { readLearnt } from '../storage/learnt-file.ts'
import { endWith, soundKnowledge, typed } from './command-line.ts'
import { fitLogistic } from './evaluation/logistic-regression.ts'
import { readQuestionSets, type TestQuestion } from './evaluation/question-set.ts'

const usage = `npm run calibrate -- test/questions/*.jsonl   fits the confidence to these question sets: prints what each
  threshold would cost on questions left out of the fit (five folds), and writes answering/confidence-weights.ts
  --knowledge DIR   another folder of knowledge`
const modelFile = path.resolve(import.meta.dirname, '../answering/confidence-weights.ts')
const folds = 5
/** Keeps a few hundred weights from learning a thousand questions by heart. */
const restraint = 45

type Case = {
  readonly inScope: boolean
  readonly right: boolean
  /** Would the best or the next, given together, be right? */
  readonly eitherRight: boolean
  readonly values: readonly number[]
}

const { values: options, positionals } = typed(usage, () =>
  parseArgs({
    allowPositionals: true,
    options: { knowledge: { type: 'string', default: 'knowledge' } },
  }),
)
if (positionals.length === 0) endWith(2, ['Name one or more question sets:\n', usage])
const knowledge = await soundKnowledge(options.knowledge)
const learnt = await readLearnt(knowledge)
const questions = (await readQuestionSets(positionals)).filter(isPlainQuestion)
const cases = casesOf(knowledge, questions)

const leftOut = Array.from({ length: folds }, (_, fold) => {
  const others = cases.filter((_c, i) => i % folds !== fold)
  const best = fit(others, ({ right }) => right)
  const either = fit(others, ({ eitherRight }) => eitherRight)
  return cases
    .filter((_c, i) => i % folds === fold)
    .map((c) => ({ ...c, p: chanceOf(best, c.values), pOfEither: chanceOf(either, c.values) }))
}).flat()
printThresholds(leftOut)
await writeModels(
  fit(cases, ({ right }) => right),
  fit(cases, ({ eitherRight }) => eitherRight),
)

function casesOf(all: KnowledgeBase, sets: readonly TestQuestion[]): readonly Case[] {
  const find = createFind(all, learnt)
  const explain = createExplain(all)
  const tableRequests = createTableRequests(all)
  return sets.flatMap(({ question, expect }) => {
    const found = find.candidatesFor(find.mend(question))
    const values = signalsOf(found)
    const best = bestAnswer(found)
    if (values === undefined || best === undefined) return []
    // A list that no source holds would speak against the lists that are left out.
    const isList = best.entry.type === 'topic' && best.entry.list !== undefined
    if (expect.outcome === 'unanswered' && isList && tableRequests.isMeant(question)) return []
    const second = secondAnswer(found)
    return [
      {
        inScope: expect.outcome !== 'unanswered',
        right: isRight([best]),
        eitherRight: isRight([best]) || (second !== undefined && isRight([best, second])),
        values: signals.map((signal) => values[signal]),
      },
    ]

    function isRight(given: readonly Candidate[]): boolean {
      const answers = given.map(({ id }) => explain(id, new Date()))
      if (expect.outcome === 'unanswered' || answers.includes(undefined)) return false
      if (answers.some((answer) => answer?.kind === 'clarify')) return expect.outcome !== 'answered'
      // To offer the best with others that fit as well is the other right way.
      if (expect.outcome === 'clarify') return given.some(({ id }) => expect.functions.includes(id))
      const about = answers.flatMap((answer) =>
        answer?.kind === 'answered' ? answer.functions : [],
      )
      const text = answers
        .map((answer) => answer && plainText(answerSections(answer, { kind: 'not-kept' })))
        .join('\n')
      return (
        expect.functions.every((fn) => about.includes(fn)) &&
        expect.must.every((source) => new RegExp(source, 'i').test(text)) &&
        !expect.mustNot.some((source) => new RegExp(source, 'i').test(text))
      )
    }
  })
}

/** Lists, sums and many-part questions take other ways than the search. */
function isPlainQuestion({ kind, style }: TestQuestion): boolean {
  return kind !== 'list' && kind !== 'calc' && style !== 'multi'
}

function fit(training: readonly Case[], isWanted: (c: Case) => boolean): PairwiseModel {
  const scale = scaleOf(training)
  const terms = training.map(({ values }) => Float64Array.from(termsOf(scale, values)))
  return { ...scale, weights: [...fitLogistic(terms, training.map(isWanted), restraint)] }
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

/** Sure enough to be given without the next best? */
function isSure({ p }: { readonly p: number }): boolean {
  return p >= thresholds.sure
}

function printThresholds(
  tried: readonly (Case & { readonly p: number; readonly pOfEither: number })[],
): void {
  console.log(
    `${cases.length} questions. On those left out of the fit, with two entries given where`,
  )
  console.log(`the best is less sure than ${thresholds.sure}:`)
  console.log(
    'threshold  in scope answered rightly  wrong answers, of all  silent where it should be  two given, of all',
  )
  const inScope = tried.filter((c) => c.inScope)
  const outOfScope = tried.filter((c) => !c.inScope)
  const isRight = (c: (typeof tried)[number]): boolean => (isSure(c) ? c.right : c.eitherRight)
  for (const threshold of [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9]) {
    const isGiven = (c: (typeof tried)[number]): boolean => Math.max(c.p, c.pOfEither) >= threshold
    const rates = [
      inScope.filter((c) => isRight(c) && isGiven(c)).length / inScope.length,
      tried.filter((c) => !isRight(c) && isGiven(c)).length / tried.length,
      outOfScope.filter((c) => !isGiven(c)).length / outOfScope.length,
      tried.filter((c) => isGiven(c) && !isSure(c)).length / tried.length,
    ]
    console.log(
      `     ${threshold.toFixed(2)}   ${rates.map((rate) => `${(rate * 100).toFixed(1)} %`.padStart(20)).join('  ')}`,
    )
  }
}

/** The file is read by `answering/confidence.ts`. */
async function writeModels(best: PairwiseModel, either: PairwiseModel): Promise<void> {
  await writeFile(
    modelFile,
    `import type { PairwiseModel } from './pairwise-model.ts'

/* oxlint-disable oxc/approx-constant -- a fitted number may come near one of them by chance */
/** Written by \`npm run calibrate\`, which fits them to the questions of test/questions. Not to be edited. */
// oxfmt-ignore
export const fitted: PairwiseModel = ${written(best)}

// oxfmt-ignore
export const fittedToEither: PairwiseModel = ${written(either)}
`,
  )
  console.log(`\nWritten: ${path.relative('.', modelFile)}`)
}

function written({ means, spreads, weights }: PairwiseModel): string {
  return `{
  means: ${list(means)},
  spreads: ${list(spreads)},
  weights: ${list(weights)},
}`
}

function list(numbers: readonly number[]): string {
  return `[${numbers.map((number) => Number(number.toPrecision(3))).join(', ')}]`
}
