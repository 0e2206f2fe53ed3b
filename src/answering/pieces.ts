import type { IcbFunction, Part } from '../knowledge/entry.ts'
import { createFindMentions, type FindMentions } from './mentions.ts'
import { firstSentence, sentencesOf } from './sentences.ts'

/** The row as it holds of the pieces of work that the question names, or the row itself. */
export type NarrowToPiece = <Fn extends IcbFunction>(fn: Fn, question: string) => Fn

/** Of more, the row's own answer speaks. */
const mostPieces = 3

/** "HR staying?" is asked of one of the seven teams that the row names. */
export function createNarrowToPiece(functions: readonly IcbFunction[]): NarrowToPiece {
  const mentionsOf = new Map(functions.map((fn) => [fn.id, mentionsIn(fn)]))

  return (fn, question) => {
    const named = new Set(
      mentionsOf
        .get(fn.id)?.(question)
        .map(({ id }) => id),
    )
    const pieces = fn.parts.filter(({ name }) => named.has(name))
    if (pieces.length < named.size) return fn
    const [piece, ...others] = pieces
    if (others.length > 0) return asSeveral(fn, pieces)
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

/** "That includes HR, communications and finance": of the row, not of its pieces. */
const tellsPieces = /^(That|It|The row) (includes|covers|names)\b/

/** Each piece in a sentence, then what the row's answer says of all. */
function asSeveral<Fn extends IcbFunction>(fn: Fn, pieces: readonly Part[]): Fn {
  const answers = pieces.flatMap(({ answer }) => answer ?? [])
  const goAlike = pieces.every(({ destination }) => destination === undefined)
  if (answers.length < pieces.length || pieces.length > mostPieces || !goAlike) return fn
  const ofAll = sentencesOf(fn.answer)
    .slice(1)
    .filter((sentence) => !tellsPieces.test(sentence))
  return { ...fn, answer: [...answers.map(firstSentence), ...ofAll].join(' ') }
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
