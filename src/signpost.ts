import { createAsk } from './answering/ask.ts'
import { createExplain } from './answering/explain.ts'
import type { ScenarioStore } from './envelope/scenario.ts'
import type { KnowledgeBase } from './knowledge/knowledge-base.ts'
import type { Logger } from './logger.ts'
import type { OpenQuestionLog } from './questions/open-question.ts'
import { createSlackApp, type SlackApp, type SlackSettings } from './slack/app.ts'

export type Parts = {
  readonly knowledge: KnowledgeBase
  readonly openQuestions: OpenQuestionLog
  readonly scenarios: ScenarioStore
  readonly logger: Logger
  readonly now: () => Date
}

/** The bot: the core over its knowledge, and Slack in front of it. Not started yet. */
export function createSignpost(parts: Parts, slack: SlackSettings): SlackApp {
  const { knowledge } = parts
  return createSlackApp(
    { ...parts, ask: createAsk(knowledge), explain: createExplain(knowledge) },
    slack,
  )
}
