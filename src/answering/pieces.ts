import type { IcbFunction, Part, Topic } from '../knowledge/entry.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { twoQuestionsIn } from './halves.ts'
import { createFindMentions, type FindMentions } from './mentions.ts'
import { firstSentence, sentencesOf } from './sentences.ts'

/** An entry as it holds of the pieces that the question names, or as it is. */
export type NarrowToPiece = {
  /** "HR staying?" is asked of one of the seven teams that a row names. */
  row<Fn extends IcbFunction>(fn: Fn, question: string): Fn
  /** "Who took over Frimley?" is asked of one of the twelve ICBs that a topic names. */
  topic<T extends Topic>(topic: T, question: string): T
}

/** Of more, the entry's own answer speaks. */
const mostPieces = 3

export function createNarrowToPiece({ entries, functions }: KnowledgeBase): NarrowToPiece {
  const topics = entries.filter((entry) => entry.type === 'topic')
  const mentionsOf = new Map([
    ...functions.map((fn) => [fn.id, mentionsInRow(fn)] as const),
    ...topics.map((topic) => [topic.id, mentionsInTopic(topic)] as const),
  ])

  function namedIn(id: string, question: string): ReadonlySet<string> {
    return new Set((mentionsOf.get(id)?.(question) ?? []).map((mention) => mention.id))
  }

  return {
    row: (fn, question) => narrowedRow(fn, namedIn(fn.id, question)),
    topic: (topic, question) => {
      const named = namedIn(topic.id, question)
      const halves = twoQuestionsIn(question) ?? [question]
      const isOfHalf = halves.map((half) => namedIn(topic.id, half).size > 0)
      const narrowed = narrowedTopic(topic, named)
      if (isOfHalf.every(Boolean) || narrowed === topic) return narrowed
      // Of one half the whole is asked: "Has the Bill had Royal Assent, and when was it introduced?"
      const first = firstSentence(topic.answer)
      if (narrowed.answer.includes(first)) return narrowed
      const both = [narrowed.answer, first]
      return { ...narrowed, answer: (isOfHalf[0] ? both : both.toReversed()).join(' ') }
    },
  }
}

function narrowedRow<Fn extends IcbFunction>(fn: Fn, named: ReadonlySet<string>): Fn {
  const pieces = fn.parts.filter(({ name }) => named.has(name))
  if (pieces.length < named.size) return fn
  const [piece, ...others] = pieces
  if (others.length > 0) return asSeveral(fn, pieces)
  return piece?.answer === undefined ? fn : asOnly(fn, piece)
}

/** What is said of the pieces, then the rest. */
function narrowedTopic<T extends Topic>(topic: T, named: ReadonlySet<string>): T {
  const pieces = topic.parts.filter((_, i) => named.has(String(i)))
  if (pieces.length === 0 || pieces.length > mostPieces) return topic
  return {
    ...topic,
    answer: pieces.map(({ answer }) => answer).join(' '),
    more: [topic.answer, topic.more].filter(Boolean).join(' '),
  }
}

function mentionsInRow(fn: IcbFunction): FindMentions {
  // "Data collection and processing" is more than a piece, whatever it begins with.
  const ofSeveral = fn.aliases.filter((alias) => / (and|&) /.test(alias))
  const row = { id: fn.id, names: [fn.title, fn.name, ...ofSeveral], claim: 0 }
  const pieces = fn.parts.map(({ name, aliases }) => ({
    id: name,
    names: [name, ...aliases],
    claim: 1,
  }))
  return createFindMentions([row, ...pieces])
}

/** Pieces of a topic have no name of their own, and are told by their place. */
function mentionsInTopic({ parts }: Topic): FindMentions {
  return createFindMentions(
    parts.map(({ aliases, within }, i) => ({
      id: String(i),
      names: [...aliases, ...within],
      claim: 1,
    })),
  )
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
