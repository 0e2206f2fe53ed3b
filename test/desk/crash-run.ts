import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parse } from 'yaml'
import { readFile } from 'node:fs/promises'
import { appSettingsFrom } from '../../src/playground/app-settings.ts'
import { startLocalSlack, type LocalSlack } from '../../src/playground/local-slack.ts'
import type { ShownMessage } from '../../src/playground/shown.ts'
import type { DeskStore } from '../../src/questions/desk-store.ts'
import type { DatabaseAddress } from '../../src/storage/database/open-database.ts'
import { openDeskStore } from '../../src/storage/desk/desk-store.ts'
import { root, spawnBot, type BotSettings } from './bot-process.ts'

/** A busy machine starts a bot slowly; only one that never comes is a fault. */
const patience = 180_000

/** What one run of the loop came to. `problems` is empty where all that was promised was kept. */
export type CrashRun = { readonly kills: number; readonly problems: readonly string[] }

export type CrashSettings = {
  readonly seed: number
  /** How often the process is killed while the loop is under way. */
  readonly kills: number
  /** Knowledge with fewer wordings, so that the process is up again sooner. */
  readonly knowledge: string
  /** PostgreSQL; an SQLite file if undefined. */
  readonly url?: string | undefined
}

/**
 * The whole loop – two ask, one drafts, one approves, both are told – while the bot is killed with kill -9 at
 * random moments and started again. People press again what was not acknowledged, as people do.
 */
export async function crashRun({ seed, kills, knowledge, url }: CrashSettings): Promise<CrashRun> {
  const folder = await mkdtemp(path.join(tmpdir(), 'signpost-crash-'))
  const manifest = parse(await readFile(path.join(root, 'manifest.yml'), 'utf8'))
  const slack = await startLocalSlack({ ...appSettingsFrom(manifest), retryDelaysMs: [50, 500] })
  const address: DatabaseAddress =
    url === undefined
      ? { kind: 'sqlite', file: path.join(folder, 'signpost.db') }
      : { kind: 'postgres', url }
  const store = await openDeskStore(address)
  const bot = startBot(slack, { folder, knowledge, url })
  const random = randomFrom(seed)
  try {
    const killing = bot.killAtRandom(kills, random)
    const told = await theLoop(slack, store)
    await killing
    const problems = await whatIsWrong(slack, store, told)
    return { kills: bot.killed(), problems }
  } finally {
    await bot.end()
    await store.close()
    await slack.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function startBot(slack: LocalSlack, settings: BotSettings) {
  let child = spawnBot(slack, settings)
  const life = { ended: false }
  let killed = 0

  return {
    killed: () => killed,
    async killAtRandom(times: number, random: () => number) {
      for (let i = 0; i < times && !life.ended; i++) {
        await slack.connected(patience)
        await wait(random() * 1_500)
        child.kill('SIGKILL')
        await once(child, 'close')
        killed += 1
        await slack.waitFor(() => slack.connections === 0, 5_000)
        if (!life.ended) child = spawnBot(slack, settings)
      }
    },
    async end() {
      life.ended = true
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL')
        await once(child, 'close')
      }
    },
  }
}

/** Resolves with the references that people were told. */
async function theLoop(slack: LocalSlack, store: DeskStore): Promise<readonly number[]> {
  const told = [
    ...(await ask(slack, 'amira', 'Is the Derby office going to close?')),
    ...(await ask(slack, 'david', 'are they shutting our office in Derby?')),
  ]
  const [first = 0] = told
  const groupId = (await store.question(first))?.group ?? 0
  await until(store, groupId, 'drafted', () => draft(slack))
  await until(store, groupId, 'approved', () => approve(slack))
  return told
}

/** Asks until there is an answer, with every reference that came. */
async function ask(slack: LocalSlack, name: string, question: string): Promise<readonly number[]> {
  for (;;) {
    await slack.connected(patience)
    const sent = slack.as(name).dm(question)
    const reply = await sent.reply(2_500).catch(() => undefined)
    const reference = /Q-(\d+)/.exec(reply?.text ?? '')?.[1]
    if (reference !== undefined) return [Number(reference)]
  }
}

async function until(
  store: DeskStore,
  group: number,
  status: string,
  act: () => Promise<void>,
): Promise<void> {
  for (;;) {
    if ((await store.group(group))?.status === status) return
    await act().catch(() => undefined)
    await wait(50)
  }
}

async function draft(slack: LocalSlack): Promise<void> {
  const grace = slack.as('grace')
  while (grace.modal() !== undefined) await grace.closeModal()
  await slack.connected(patience)
  const board = await slack.waitFor(() => boardMessage(slack, 'Draft an answer'), 3_000)
  await grace.click(board, 'Draft an answer').modal(2_500)
  const version = Number(/#(\d+)/.exec(JSON.stringify(grace.modal()?.blocks))?.[1])
  await grace.submit({
    [`question#${version}`]: 'Is the Derby office closing?',
    [`answer#${version}`]: 'No decision has been taken.',
  })
  await wait(300)
}

async function approve(slack: LocalSlack): Promise<void> {
  const tom = slack.as('tom')
  while (tom.modal() !== undefined) await tom.closeModal()
  await slack.connected(patience)
  const board = await slack.waitFor(() => boardMessage(slack, 'Review'), 3_000)
  await tom.click(board, 'Review').modal(2_500)
  await tom.submit()
  await slack.waitFor(() => tom.modal()?.seen.startsWith('Published'), 4_000)
}

function boardMessage(slack: LocalSlack, button: string): ShownMessage | undefined {
  return slack
    .as('grace')
    .messages('faq-team')
    .findLast(({ blocks, isEphemeral }) => {
      return !isEphemeral && JSON.stringify(blocks).includes(`"${button}"`)
    })
}

async function whatIsWrong(
  slack: LocalSlack,
  store: DeskStore,
  told: readonly number[],
): Promise<readonly string[]> {
  const problems: string[] = []
  for (const id of told) {
    if ((await store.question(id)) === null) problems.push(`Q-${id} was told and is lost`)
  }
  for (const name of ['amira', 'david']) {
    await slack.waitFor(() => tellings(slack, name).length > 0, 45_000).catch(() => undefined)
  }
  // Time for a second telling, if there were to be one.
  await wait(2_500)
  for (const name of ['amira', 'david']) {
    const keys = tellings(slack, name)
    if (keys.length === 0) problems.push(`${name} was not told`)
    if (new Set(keys).size < keys.length)
      problems.push(`${name} was told twice: ${keys.join(', ')}`)
  }
  return [...problems, ...(await auditProblems(store))]
}

/** The keys of what somebody was told, in the order told. */
function tellings(slack: LocalSlack, name: string): readonly string[] {
  return slack
    .as(name)
    .messages()
    .flatMap(({ metadata }) => {
      const payload: unknown = metadata?.['event_payload']
      const key =
        typeof payload === 'object' && payload !== null && 'tell' in payload ? payload.tell : null
      return typeof key === 'string' ? [key] : []
    })
}

/** Every question has its line, and every version of every group follows from the one before. */
async function auditProblems(store: DeskStore): Promise<readonly string[]> {
  const problems: string[] = []
  const all = await store.groups({ filter: { kind: 'closed' }, offset: 0, limit: 50 })
  const open = await store.groups({
    filter: { kind: 'open', order: 'newest' },
    offset: 0,
    limit: 50,
  })
  for (const { group, asked } of [...all.groups, ...open.groups]) {
    const lines = (await store.auditOf(group.id, 500)).toReversed()
    const put = lines.filter(({ what }) => what === 'asked' || what === 'joined')
    if (put.length !== asked)
      problems.push(`group ${group.id}: ${asked} asked, ${put.length} lines`)
    let version = 1
    for (const { before, after } of lines) {
      if (after?.group === undefined) continue
      if (before?.group?.version !== version)
        problems.push(`group ${group.id}: a change is missing`)
      version = after.group.version
    }
    if (version !== group.version) problems.push(`group ${group.id}: the last change is missing`)
  }
  return problems
}

/** Mulberry32: the same moments for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
