import type { IcbFunction, Part } from '../knowledge/entry.ts'
import { createFindMentions, type FindMentions } from './mentions.ts'

/** The row as it holds of the one piece of work that the question names, or the row itself. */
export type NarrowToPiece = <Fn extends IcbFunction>(fn: Fn, question: string) => Fn

/** "HR staying?" is asked of one of the seven teams that the row names. */
export function createNarrowToPiece(functions: readonly IcbFunction[]): NarrowToPiece {
  const mentionsOf = new Map(functions.map((fn) => [fn.id, mentionsIn(fn)]))

  return (fn, question) => {
    const named = new Set(
      mentionsOf
        .get(fn.id)?.(question)
        .map(({ id }) => id),
    )
    const [only] = named.size === 1 ? named : []
    const piece = fn.parts.find(({ name }) => name === only)
    return piece?.answer === undefined ? fn : asOnly(fn, piece)
  }
}

function mentionsIn({ id, title, name, aliases, parts }: IcbFunction): FindMentions {
  const pieces = parts.map((part) => ({
    id: part.name,
    names: [part.name, ...part.aliases],
    claim: 1,
  }))
  // "Data collection and processing" is more than a piece, whatever it begins with.
  const ofSeveral = aliases.filter((alias) => / (and|&) /.test(alias))
  return createFindMentions([{ id, names: [title, name, ...ofSeveral], claim: 0 }, ...pieces])
}

function asOnly<Fn extends IcbFunction>(fn: Fn, piece: Part): Fn {
  const { answer, destination, keeps, timing, legislation } = piece
  return {
    ...fn,
    timing,
    answer: answer ?? fn.answer,
    destination: destination ?? fn.destination,
    keeps: keeps ?? fn.keeps,
    legislation: legislation ?? fn.legislation,
  }
}
