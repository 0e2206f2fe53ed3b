import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts'
import { createFindMentions } from '../mentions.ts'
import { wordsOf } from '../search/words.ts'
import {
  eitherOf,
  hasWords,
  namedWith,
  notesSaying,
  startingWith,
  thisOne,
  type RowCondition,
} from './conditions.ts'
import { phrases, selections } from './phrases.ts'
import { wordCuesIn, type WordCue } from './word-cues.ts'

/** A condition that a question names, or says must not hold. */
export type Named = { readonly condition: RowCondition; readonly isNegated: boolean }

export type NamedConditions = {
  readonly conditions: readonly Named[]
  /** The question's other words. */
  readonly rest: readonly string[]
  /** False where something is negated and it cannot be told what. */
  readonly isSure: boolean
  /** Is a word named that rows have, and does any row have it? */
  readonly namesWord: boolean
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

  const mentionsIn = createFindMentions(
    knowledge.entries.filter((entry) => entry.type === 'function'),
  )

  function byCue({ word, place }: WordCue): RowCondition {
    const [ofName, ofNote] = [namedWith(word), notesSaying(word, notesOf)]
    switch (place) {
      case 'name':
        return ofName
      case 'start':
        return startingWith(word)
      case 'note':
        return ofNote
      case 'either':
        return eitherOf(ofName, ofNote, `“${word}” in their name or their guiding notes`)
    }
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
      const words = wordsOf(question)
      let text = ` ${words.join(' ').replace(/^no of\b/, 'number of')} `
      const conditions: Named[] = []

      function take(
        at: number,
        said: string,
        condition: RowCondition | undefined,
        isNegated = negatedHere.test(text.slice(0, at)),
      ): void {
        if (condition === undefined || text.slice(at, at + said.length) !== said) return
        conditions.push({ condition, isNegated })
        text = text.slice(0, at) + crossedOut(said) + text.slice(at + said.length)
      }
      function takeWords(said: string): void {
        take(text.indexOf(` ${said} `) + 1, said, byNote(said))
      }

      for (const { id, from, to } of mentionsIn(question)) {
        const at = [' ', ...words.slice(0, from)].join(' ').length - 1 + (from === 0 ? 0 : 1)
        const fn = knowledge.functions.find((one) => one.id === id)
        if (fn !== undefined && leftOutHere.test(text.slice(0, at)))
          take(at, words.slice(from, to).join(' '), thisOne(fn), true)
      }
      const cues = wordCuesIn(text).map((cue) => ({ ...cue, condition: byCue(cue) }))
      for (const { at, said, condition } of cues) take(at, said, condition)

      for (const { 0: word, index } of text.matchAll(afterNameCue)) take(index, word, byName(word))
      for (const [phrase, name] of phrases) {
        for (const { 0: said, index } of text.matchAll(phrase)) take(index, said, selections[name])
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
        namesWord: cues.some(({ condition }) =>
          knowledge.functions.some((fn) => condition.holds(fn)),
        ),
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
  /\b(not|no|never|without|nothing|neither|nor|except|excluding|excepting|apart from|other than|(leav(e|es|ing)|miss(es|ing)?) (out|off)|besides|minus|bar|(is|are|do|does|did|wo|ca|could|would|should|has|have)nt)\b/
const negatedHere = new RegExp(`${negator.source}( [a-z]+){0,3} $`)
/** As before, or next to one that was left out: "apart from EPRR and SEND". */
const leftOutHere = new RegExp(`${negatedHere.source}|_ (and |or |nor )?(the )?$`)
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
