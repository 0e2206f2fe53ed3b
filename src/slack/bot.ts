import { createCalculations, type Calculations } from '../answering/calculation.ts'
import type { Ask } from '../answering/ask.ts'
import type { Answer } from '../answering/answer.ts'
import type { Explain } from '../answering/explain.ts'
import type { Logged } from '../answering/sections.ts'
import { createFindIcb, type FindIcb } from '../envelope/icbs/find-icb.ts'
import type { CalculationRequest } from '../envelope/request.ts'
import type { ScenarioStore } from '../envelope/scenario.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import type { Logger } from '../logger.ts'
import type { Desk } from '../questions/desk.ts'
import type { ResultPlace } from './envelope-place.ts'
import type { DeskPlace } from './desk-place.ts'
import { createWaker, type Waker } from './desk-waker.ts'
import { createOnce, type Once } from './once.ts'
import { createShortMemory, type ShortMemory } from './short-memory.ts'
import { createThreadMemory, type ThreadMemory } from './thread-memory.ts'

/** What the Slack side needs of the rest of the program. */
export type Core = {
  readonly knowledge: KnowledgeBase
  readonly ask: Ask
  readonly explain: Explain
  /** Where questions without an answer go, and what the FAQ team does with them. */
  readonly desk: Desk
  readonly scenarios: ScenarioStore
  readonly logger: Logger
  readonly now: () => Date
}

/** The core, and what one process remembers between two events. */
export type Bot = Core & {
  readonly once: Once
  readonly threads: ThreadMemory
  /** Questions whose asker was offered a choice. */
  readonly offers: ShortMemory<Offer>
  /** Answers that only the asker has seen and may share. */
  readonly shareable: ShortMemory<{ readonly answer: Answer; readonly logged: Logged }>
  /** Wakes what tells people and draws the desk's messages. */
  readonly waker: Waker
  /** Where a form of the desk was opened from. */
  readonly deskPlaces: ShortMemory<DeskPlace>
  /** Answers that their asker may say something about. */
  readonly feedback: ShortMemory<Feedback>
  readonly calculations: Calculations
  readonly findIcb: FindIcb
  /** Calculations that buttons are about. */
  readonly requests: ShortMemory<CalculationRequest>
  /** Where the result of an open form is to go. */
  readonly places: ShortMemory<ResultPlace>
}

export type Offer = {
  readonly question: string
  readonly asker: string
  readonly channel: string
  /** Ids of the entries offered. */
  readonly nearest: readonly string[]
  /** Set once the asker said that none of them fits. */
  logged?: Promise<Logged>
}

export type Feedback = {
  readonly question: string
  readonly asker: string
  readonly channel: string
  readonly thread: string | null
  /** Ids of the entries that the answer gave. */
  readonly entries: readonly string[]
}

export function createBot(core: Core): Bot {
  return {
    ...core,
    once: createOnce(),
    threads: createThreadMemory(),
    offers: createShortMemory(core.now),
    shareable: createShortMemory(core.now),
    waker: createWaker(),
    deskPlaces: createShortMemory(core.now),
    feedback: createShortMemory(core.now),
    calculations: createCalculations(core.knowledge),
    findIcb: createFindIcb(core.knowledge.icbs),
    requests: createShortMemory(core.now),
    places: createShortMemory(core.now),
  }
}
