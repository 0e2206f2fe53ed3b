import { z } from 'zod'

/** Stands where the name of a function goes. */
export const functionSlot = '{function}'

const ways = z.array(z.string().trim().min(1)).default([])

/** A file of `ways-to-ask/`. */
export const waysToAskSchema = z.strictObject({ answered: ways, unanswered: ways })

/**
 * What people ask of any function, with `{function}` for its name: what the table answers whichever function it
 * is, and what it answers of none.
 */
export type WaysToAsk = {
  readonly answered: readonly string[]
  readonly unanswered: readonly string[]
}
