import { parseArgs } from 'node:util'
import { createAsk } from '../answering/ask.ts'
import { readLearnt } from '../storage/learnt-file.ts'
import { endWith, soundKnowledge, typed } from './command-line.ts'
import { answerRecord } from './evaluation/answer-record.ts'
import { calibrationOf, metricsOf, rightBy, type Metrics } from './evaluation/metrics.ts'
import { readQuestionSets } from './evaluation/question-set.ts'
import { withTypos } from './evaluation/typos.ts'
import { score, type Scored } from './evaluation/score.ts'

const usage = `npm run evaluate -- test/questions/*.jsonl   asks every question of these sets and prints how it went
  --failures N      how many wrong ones to show (20)
  --typos N         puts N slips of the finger into every question
  --json            the figures alone, as one object
  --knowledge DIR   another folder of knowledge`

const { values, positionals } = typed(usage, () =>
  parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      typos: { type: 'string', default: '0' },
      failures: { type: 'string', default: '20' },
      knowledge: { type: 'string', default: 'knowledge' },
    },
  }),
)
const [typos, failures] = [values.typos, values.failures].map(Number)
if (positionals.length === 0 || !isCount(typos) || !isCount(failures)) {
  endWith(2, ['Name one or more question sets, and whole numbers:\n', usage])
}
const knowledge = await soundKnowledge(values.knowledge)
const ask = createAsk(knowledge, await readLearnt(knowledge))
const questions = await readQuestionSets(positionals)
const scored = questions.map((question) =>
  score(question, answerRecord(ask, withTypos(question.question, typos), new Date())),
)
const metrics = metricsOf(scored)

if (values.json) {
  console.log(
    JSON.stringify({
      metrics,
      calibration: calibrationOf(scored),
      kinds: rightBy(scored, ({ question }) => question.kind),
      styles: rightBy(scored, ({ question }) => question.style),
    }),
  )
} else {
  printMetrics(metrics)
  printGroups(
    'By kind',
    rightBy(scored, ({ question }) => question.kind),
  )
  printGroups(
    'By style',
    rightBy(scored, ({ question }) => question.style),
  )
  printCalibration(scored)
  printFailures(scored, failures)
}

function isCount(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 0
}

function printMetrics(m: Metrics): void {
  const rows: readonly (readonly [string, number | null])[] = [
    ['in-scope questions answered rightly', m.inScopeRight],
    ['right function', m.rightFunction],
    ['abstention recall, near-domain', m.abstentionNear],
    ['abstention recall, far', m.abstentionFar],
    ['abstention recall, all', m.abstention],
    ['wrong answers, of all questions', m.wrongAnswers],
    ['ambiguous questions clarified', m.ambiguousClarified],
    ['lists and counts exact', m.listsExact],
    ['calculations exact', m.calculationsExact],
  ]
  console.log(`${m.questions} questions`)
  for (const [name, rate] of rows) console.log(`  ${name.padEnd(38)} ${percent(rate)}`)
  console.log(
    `  ${'time an answer, median / p99'.padEnd(38)} ${m.medianMs.toFixed(2)} / ${m.p99Ms.toFixed(2)} ms`,
  )
}

function printGroups(title: string, groups: ReturnType<typeof rightBy>): void {
  console.log(`\n${title}`)
  for (const { group, questions: n, right } of groups) {
    console.log(`  ${group.padEnd(38)} ${percent(right / n)}  (${right} of ${n})`)
  }
}

function printCalibration(all: readonly Scored[]): void {
  console.log('\nConfidence of the answers given, and how many were right')
  for (const { from, answers, right } of calibrationOf(all)) {
    if (answers > 0)
      console.log(
        `  ${from.toFixed(1)}–${(from + 0.1).toFixed(1)}${' '.repeat(30)} ${percent(right / answers)}  (${right} of ${answers})`,
      )
  }
}

function printFailures(all: readonly Scored[], most: number): void {
  const wrong = all.filter(({ right }) => !right)
  console.log(`\n${wrong.length} not right${wrong.length > most ? `; the first ${most}` : ''}`)
  for (const { question, record, fault } of wrong.slice(0, most)) {
    const got = record.entries.map((entry) => entry.id).join(', ')
    console.log(
      `  ${question.id} [${question.kind}] ${question.question.slice(0, 150)}\n      ${fault} · ${got} · ${record.confidence}`,
    )
  }
}

function percent(rate: number | null): string {
  return rate === null ? '    –' : `${(rate * 100).toFixed(1).padStart(5)} %`
}
