import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts'
import { hasWords, namedWith, notesSaying, type RowCondition } from './conditions.ts'
import { phrases, selections } from './phrases.ts'
import { wordsOf } from '../search/words.ts'

/** A condition that a question names, or says must not hold. */
export type Named = { readonly condition: RowCondition; readonly isNegated: boolean }

export type NamedConditions = {
  readonly conditions: readonly Named[]
  /** The question's other words. */
  readonly rest: readonly string[]
  /** False where something is negated and it cannot be told what. */
  readonly isSure: boolean
}

export type FindConditions = {
  in(question: string): NamedConditions
  /** Rows whose name has this word, where several have it: one alone would name the function. */
  byName(word: string): RowCondition | undefined
}

/** Finds the conditions on the table's rows that a question names, each with the "not" before it. */
export function createFindConditions(knowledge: KnowledgeBase): FindConditions {
  const notesOf: Parameters<typeof notesSaying>[1] = (fn) => [
    ...fn.notes,
    ...knowledge.category(fn.category).sharedNotes,
  ]
  const noteRuns = new Set(
    knowledge.functions.flatMap(notesOf).flatMap((note) => runsIn(wordsOf(note))),
  )

  function byNote(words: string): RowCondition | undefined {
    return noteRuns.has(words) ? notesSaying(words, notesOf) : undefined
  }

  function byName(word: string): RowCondition | undefined {
    if (saysLittle.has(word)) return undefined
    const named = knowledge.functions.filter((fn) => hasWords(fn.title, word))
    return named.length < 2 ? undefined : namedWith(word)
  }

  return {
    byName,
    in(question) {
      // What was understood is crossed out letter by letter, so that places in the text stay what they are.
      let text = ` ${wordsOf(question)
        .join(' ')
        .replace(/^no of\b/, 'number of')} `
      const conditions: Named[] = []

      function take(at: number, words: string, condition: RowCondition | undefined): void {
        if (condition === undefined || text.slice(at, at + words.length) !== words) return
        conditions.push({ condition, isNegated: negatedHere.test(text.slice(0, at)) })
        text = text.slice(0, at) + crossedOut(words) + text.slice(at + words.length)
      }
      function takeWords(words: string): void {
        take(text.indexOf(` ${words} `) + 1, words, byNote(words))
      }

      for (const { 0: word, index } of text.matchAll(afterNameCue)) take(index, word, byName(word))
      for (const [phrase, name] of phrases) {
        for (const { 0: words, index } of text.matchAll(phrase))
          take(index, words, selections[name])
      }
      quotedIn(question).forEach(takeWords)
      runsIn(text.trim().split(' '))
        .filter((run) => run.includes(' '))
        .forEach(takeWords)
      for (const { 0: word, index } of text.matchAll(afterNoteCue)) take(index, word, byNote(word))
      for (const { 0: word, index } of text.matchAll(beforeNoun)) take(index, word, byName(word))

      const bound = text.replaceAll(negatedThing, ' ')
      return {
        conditions: withoutTwins(conditions),
        rest: bound.split(' ').filter((word) => /[a-z0-9]/.test(word)),
        isSure: !negator.test(bound),
      }
    },
  }
}

function withoutTwins(named: readonly Named[]): readonly Named[] {
  const said = named.map(({ condition }) => condition.said)
  return named.filter((_, i) => said.indexOf(said[i] ?? '') === i)
}

function crossedOut(words: string): string {
  return words.replaceAll(/[^ ]/g, '_')
}

/** Words next to each other, up to six, the longest first; only plain words. */
function runsIn(words: readonly string[]): readonly string[] {
  return [6, 5, 4, 3, 2, 1].flatMap((length) =>
    words.flatMap((_, from) => {
      const run = words.slice(from, from + length)
      const says = run.some((word) => word.length >= 4 && !saysLittle.has(word))
      const isPlain = run.length === length && run.every((word) => /^[a-z]+$/.test(word))
      return says && isPlain ? [run.join(' ')] : []
    }),
  )
}

function quotedIn(question: string): readonly string[] {
  const quoted = question.matchAll(/(?<![\p{L}\d])['"‘“]([^'"’”]{3,80})['"’”](?![\p{L}\d])/gu)
  return [...quoted].map(([, words = '']) => wordsOf(words).join(' '))
}

/** Words in the names of several functions that tell none of them from the rest. */
const saysLittle = new Set(
  'that this will with from into have icbs core functions function including understanding high general management development services resource capability methodologies existing transfer'.split(
    ' ',
  ),
)

const negator =
  /\b(not|no|never|without|nothing|neither|nor|except|excluding|excepting|apart from|other than|leaving out|leave out|(is|are|do|does|did|wo|ca|could|would|should|has|have)nt)\b/
const negatedHere = new RegExp(`${negator.source}( [a-z]+){0,3} $`)
const negatedThing = new RegExp(`${negator.source}(?=( [a-z]+){0,3} _)`, 'g')

const articles = '(?:(?:a|an|the|to|by|as|only|of|with|word) ){0,2}'
const afterNoteCue = new RegExp(
  `(?<=\\b(?:says?|said|saying|told|described|labelled|marked|literally|words?|wording|not|without) ${articles})[a-z]{4,}\\b`,
  'g',
)
const afterNameCue = new RegExp(
  `(?<=\\b(?:about|mention(?:s|ing)?|called|named|starts?|with the word) ${articles})[a-z]{4,}\\b(?! (?:health )?(?:providers?|teams?))`,
  'g',
)
const beforeNoun = /\b[a-z]{4,}(?= (functions?|rows|ones|items)\b)/g
