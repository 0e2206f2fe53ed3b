import type { CalculationRequest } from './request.ts'

/** A calculation that somebody keeps, to come back to or to set beside another. */
export type Scenario = {
  readonly id: number
  /** Slack user id. Never a name. Nobody else sees the scenario. */
  readonly owner: string
  readonly name: string
  readonly savedAt: Date
  readonly request: CalculationRequest
}

export type NewScenario = Omit<Scenario, 'id'>

/** The longest name, and the most scenarios that one person keeps. */
export const longestScenarioName = 60
export const mostScenarios = 50

/**
 * The port: what the bot needs of whatever keeps scenarios. Every look-up is by owner, so that one person's
 * figures are never another's to read or delete.
 */
export type ScenarioStore = {
  save(scenario: NewScenario): Promise<Scenario>
  /** Newest first. */
  ofOwner(owner: string): Promise<readonly Scenario[]>
  find(owner: string, id: number): Promise<Scenario | null>
  /** True if it was there. */
  remove(owner: string, id: number): Promise<boolean>
  close(): Promise<void>
}
