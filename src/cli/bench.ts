import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { createAsk } from '../answering/ask.ts'
import { learnFrom } from '../answering/find.ts'
import { createSearch } from '../answering/search/create-search.ts'
import type { Searchable } from '../answering/search/learn.ts'
import { readWordVectors } from '../answering/search/word-vectors.ts'
import { wordsOf } from '../answering/search/words.ts'
import { calculate } from '../envelope/calculate.ts'
import { readRegionFile } from '../envelope/csv/region-file.ts'
import { regionTemplate } from '../envelope/csv/region-template.ts'
import { createFindIcb } from '../envelope/icbs/find-icb.ts'
import { benchFullDesk } from './bench/full-desk.ts'
import { benchGrouping } from './bench/grouping.ts'
import { soundKnowledge, typed } from './command-line.ts'
import { readQuestionSets } from './evaluation/question-set.ts'

const usage = `npm run bench   prints speed and memory, which are not judged, as machines differ: compare the ratios
  within one run rather than figures of two`

typed(usage, () => parseArgs())
const knowledge = await soundKnowledge('knowledge')
const wordTable =
  knowledge.wordVectors === null ? undefined : readWordVectors(knowledge.wordVectors)
const sets = ['functions', 'topics', 'abstain'].map((name) => `test/questions/${name}.jsonl`)
const questions = (await readQuestionSets(sets)).map(({ question }) => question)

await benchStart()
benchAnswers()
benchSearches()
benchGrowth()
benchRegion()
await benchGrouping(rankOf, print)
await benchFullDesk(rankOf, print)

function rankOf(word: string): number | undefined {
  return wordTable?.rankOf(word)
}

/** From the start of the process to the line that says the bot is there, and its memory then. */
async function benchStart(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'signpost-bench-'))
  const started = performance.now()
  const bot = spawn(
    process.execPath,
    ['--max-semi-space-size=4', '--optimize-for-size', 'src/main.ts'],
    {
      env: { ...process.env, PLAYGROUND_PORT: '0', DATA_DIR: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const ended = new Promise((resolve) => void bot.once('exit', resolve))
  await new Promise<void>((resolve) => {
    bot.stdout.on('data', (text: Buffer) => {
      if (text.includes('playground')) resolve()
    })
    bot.once('exit', () => resolve())
  })
  print(
    'start to ready, with the playground',
    `${((performance.now() - started) / 1000).toFixed(2)} s`,
  )
  print('resident memory then', await residentMemory(bot.pid))
  bot.kill('SIGTERM')
  await ended
  await rm(folder, { recursive: true, force: true })
}

async function residentMemory(pid: number | undefined): Promise<string> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    return `${Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1000)} MB`
  } catch {
    return 'not known on this system'
  }
}

function benchAnswers(): void {
  const built = performance.now()
  const learnt = learnFrom(knowledge)
  print('learning from the wordings', `${Math.round(performance.now() - built)} ms`)
  const ask = createAsk(knowledge, learnt)
  const now = new Date()
  print(
    'a whole answer, median / p99 / slowest',
    timesOf(questions, (question) => ask(question, { now })),
  )
}

/** The same entries and questions through other ways of searching. */
function benchSearches(): void {
  const entries = knowledge.entries.map(({ id, title, examples }) => ({ id, title, examples }))
  const vectors =
    knowledge.wordVectors === null ? {} : { vectors: readWordVectors(knowledge.wordVectors) }
  const ours = createSearch(entries, vectors)
  print(
    'search: ours',
    timesOf(questions, (question) => ours.rank(question, 5)),
  )
  const mini = new MiniSearch({ fields: ['title', 'examples'], idField: 'id' })
  mini.addAll(entries.map((entry) => ({ ...entry, examples: entry.examples.join('\n') })))
  print(
    'search: MiniSearch',
    timesOf(questions, (question) => mini.search(question).slice(0, 5)),
  )
  print('search: a plain scan for shared words', timesOf(questions, plainScan(entries)))
  const fuse = new Fuse(entries, { keys: ['title', 'examples'], useTokenSearch: true })
  print(
    'search: fuse.js, token search, 3 questions',
    timesOf(questions.slice(0, 3), (q) => fuse.search(q, { limit: 5 })),
  )
}

function plainScan(entries: readonly Searchable[]) {
  const words = entries.map(({ id, examples }) => ({
    id,
    words: new Set(examples.flatMap(wordsOf)),
  }))
  return (question: string) => {
    const asked = wordsOf(question)
    return words
      .map((entry) => ({
        id: entry.id,
        shared: asked.filter((word) => entry.words.has(word)).length,
      }))
      .sort((a, b) => b.shared - a.shared)
      .slice(0, 5)
  }
}

/** Ten thousand rows of a region's file, read and worked out. */
function benchRegion(): void {
  const rows = Array.from({ length: 10_000 }, (_, i) => `Place ${i},5000,100000,1000,0,0,0`)
  const heading = regionTemplate().split('\n')[0]?.trim() ?? ''
  const started = performance.now()
  const file = readRegionFile([heading, ...rows].join('\n'), {
    rules: knowledge.envelope,
    find: createFindIcb(knowledge.icbs),
    basis: 'registered',
  })
  const outcome =
    file.kind === 'members'
      ? calculate(
          { kind: 'region', year: 2026, members: file.members },
          { rules: knowledge.envelope, now: new Date() },
        ).kind
      : file.problems.length
  print(
    'a region of 10,000 ICBs from a file',
    `${Math.round(performance.now() - started)} ms (${outcome})`,
  )
}

/** Made-up entries of real wordings' words, to see how the search grows. */
function benchGrowth(): void {
  const words = [...new Set(knowledge.entries.flatMap((entry) => entry.examples.flatMap(wordsOf)))]
  for (const [entries, wordings] of [
    [2_000, 20],
    [2_000, 100],
  ] as const) {
    const made = Array.from({ length: entries }, (_, e) => ({
      id: String(e),
      title: words[(e * 7919) % words.length] ?? '',
      examples: Array.from({ length: wordings }, (_unused, w) =>
        madeUpWording(words, e * wordings + w),
      ),
    }))
    const built = performance.now()
    const search = createSearch(made)
    print(
      `${entries} entries of ${wordings} wordings, building`,
      `${((performance.now() - built) / 1000).toFixed(1)} s`,
    )
    print(
      `${entries} entries of ${wordings} wordings, a search`,
      timesOf(questions.slice(0, 300), (q) => search.rank(q, 5)),
    )
  }
}

function madeUpWording(words: readonly string[], seed: number): string {
  let state = seed + 1
  return Array.from({ length: 9 }, () => {
    state = (state * 48_271) % 2_147_483_647
    return words[state % words.length]
  }).join(' ')
}

function timesOf(asked: readonly string[], run: (question: string) => unknown): string {
  for (const question of asked.slice(0, 50)) run(question)
  const times = asked
    .map((question) => {
      const started = performance.now()
      run(question)
      return performance.now() - started
    })
    .sort((a, b) => a - b)
  const at = (share: number): string =>
    (times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0).toFixed(2)
  return `${at(0.5)} / ${at(0.99)} / ${at(1)} ms`
}

function print(what: string, figure: string): void {
  console.log(`${what.padEnd(52)} ${figure}`)
}
