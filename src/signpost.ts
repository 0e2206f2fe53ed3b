import type { Ask } from './answering/ask.ts'
import { readWordVectors } from './answering/search/word-vectors.ts'
import type { ScenarioStore } from './envelope/scenario.ts'
import type { KnowledgeBase } from './knowledge/knowledge-base.ts'
import type { Logger } from './logger.ts'
import { createLiveAnswering } from './questions/approved/live-answering.ts'
import { createDesk, type DeskSettings } from './questions/desk.ts'
import type { DeskStore } from './questions/desk-store.ts'
import { createSlackApp, type SlackApp, type SlackSettings } from './slack/app.ts'
import type { Core } from './slack/bot.ts'

export type Parts = {
  readonly knowledge: KnowledgeBase
  /** Answers from this knowledge alone. */
  readonly ask: Ask
  readonly openQuestions: DeskStore
  readonly scenarios: ScenarioStore
  readonly logger: Logger
  readonly now: () => Date
  /** Without it nobody works on the questions that are logged. */
  readonly desk?: DeskSettings
}

/** The bot: the core over its knowledge, and Slack in front of it. Not started yet. */
export function createSignpost(parts: Parts, slack: SlackSettings): SlackApp {
  return createSlackApp(createCore(parts), slack)
}

/** Answers from the knowledge, and from what the FAQ team has approved. */
export function createCore(parts: Parts): Core {
  const { knowledge, ask, openQuestions: store, scenarios, logger, now } = parts
  const { desk: settings = { faqChannel: undefined, soloApproval: false } } = parts
  const vectors =
    knowledge.wordVectors === null ? undefined : readWordVectors(knowledge.wordVectors)
  const rankOf = (word: string): number | undefined => vectors?.rankOf(word)
  const live = createLiveAnswering(knowledge, ask, rankOf)
  const desk = createDesk({ ...settings, store, knowledge, live, rankOf, now })
  return { knowledge, ask: live.ask, explain: live.explain, desk, scenarios, logger, now }
}
