import { parseArgs } from 'node:util'
import { createAsk } from '../answering/ask.ts'
import { readKnowledge } from '../storage/knowledge-files.ts'
import { readLearnt } from '../storage/learnt-file.ts'
import { answerRecord } from './evaluation/answer-record.ts'
import { calibrationOf, metricsOf, rightBy, type Metrics } from './evaluation/metrics.ts'
import { readQuestionSets } from './evaluation/question-set.ts'
import { withTypos } from './evaluation/typos.ts'
import { score, type Scored } from './evaluation/score.ts'

/** `npm run evaluate -- FILE… [--json] [--failures N] [--typos N]`: asks every question of the sets and prints how it went. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    typos: { type: 'string', default: '0' },
    failures: { type: 'string', default: '20' },
    knowledge: { type: 'string', default: 'knowledge' },
  },
})

if (positionals.length === 0) {
  console.error(
    'Name one or more question sets, for example: npm run evaluate -- test/questions/*.jsonl',
  )
  process.exit(1)
}
const read = await readKnowledge(values.knowledge)
if (read.kind === 'problems') {
  console.error(read.problems.join('\n'))
  process.exit(1)
}
const ask = createAsk(read.knowledge, await readLearnt(read.knowledge))
const questions = await readQuestionSets(positionals)
const scored = questions.map((question) =>
  score(
    question,
    answerRecord(ask, withTypos(question.question, Number(values.typos)), new Date()),
  ),
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
  printFailures(scored, Number(values.failures))
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
  const failures = all.filter(({ right }) => !right)
  console.log(
    `\n${failures.length} not right${failures.length > most ? `; the first ${most}` : ''}`,
  )
  for (const { question, record, fault } of failures.slice(0, most)) {
    const got = record.entries.map((entry) => entry.id).join(', ')
    console.log(
      `  ${question.id} [${question.kind}] ${question.question.slice(0, 150)}\n      ${fault} · ${got} · ${record.confidence}`,
    )
  }
}

function percent(rate: number | null): string {
  return rate === null ? '    –' : `${(rate * 100).toFixed(1).padStart(5)} %`
}
