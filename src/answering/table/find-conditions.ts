import type { IcbFunction } from '../../knowledge/entry.ts'
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts'
import { createFindMentions, entryNamed } from '../mentions.ts'
import { wordsOf } from '../search/words.ts'
import {
  eitherOf,
  hasWords,
  namedWith,
  notesSaying,
  rowConditions,
  startingWith,
  thisOne,
  type RowCondition,
} from './conditions.ts'
import { crossedOutAsTaken, negatedThing, negator, type Named } from './crossed-out.ts'
import { phrases, selections } from './phrases.ts'
import { wordCuesIn, type WordCue } from './word-cues.ts'

export type NamedConditions = {
  readonly conditions: readonly Named[]
  /** The question's other words. */
  readonly rest: readonly string[]
  /** False where something is negated and it cannot be told what. */
  readonly isSure: boolean
  /** The rows asked about by their own names; their words are no part of `rest`. */
  readonly named: readonly IcbFunction[]
  /** Is a word named that rows have, and does any row have it? */
  readonly namesWord: boolean
}

export type FindConditions = {
  in(question: string): NamedConditions
  /** Rows whose name has this word, where several have it: one alone would name the function. */
  byName(word: string): RowCondition | undefined
  /** Rows that have this word in their name or notes, where any has. */
  byWord(word: string): RowCondition | undefined
  /** The row whose name alone has this word. */
  onlyNamed(word: string): IcbFunction | undefined
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
    knowledge.entries.filter(({ type }) => type === 'function').map(entryNamed),
  )

  function byCue({ word, place }: Pick<WordCue, 'word' | 'place'>): RowCondition {
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
    const isIn = hasWords(word)
    const named = knowledge.functions.filter(({ title }) => isIn(title))
    return named.length < 2 ? undefined : namedWith(word)
  }

  /** A word that stands in the name of one row alone names it. */
  function onlyNamed(word: string): IcbFunction | undefined {
    if (word.length < shortestTelling || saysLittle.has(word)) return undefined
    const isIn = hasWords(word)
    const [one, ...others] = knowledge.functions.filter(({ name }) => isIn(name))
    return others.length > 0 ? undefined : one
  }

  function leftOutBy(word: string): RowCondition | undefined {
    const one = onlyNamed(word)
    if (one !== undefined) return thisOne(one)
    const named = byName(word)
    const isIn = hasWords(word)
    return named === undefined ? undefined : { ...named, holds: ({ name }) => isIn(name) }
  }

  return {
    byName,
    onlyNamed,
    byWord: (word) => {
      const condition = byCue({ word, place: 'either' })
      return knowledge.functions.some((fn) => condition.holds(fn)) ? condition : undefined
    },
    in(question) {
      const words = wordsOf(question)
      const text = crossedOutAsTaken(words.join(' ').replace(/^no of\b/, 'number of'))

      const named: { readonly fn: IcbFunction; readonly at: number; readonly said: string }[] = []
      for (const { id, from, to } of mentionsIn(question)) {
        const at = words.slice(0, from).join(' ').length + (from === 0 ? 1 : 2)
        const said = words.slice(from, to).join(' ')
        const fn = knowledge.functions.find((one) => one.id === id)
        if (fn === undefined) continue
        const before = text.before(at)
        const isSame = sameAs.test(before) || sameNotesAs.test(before)
        if (text.isLeftOut(at) && !/^ neither\b/.test(before))
          text.take(at, said, thisOne(fn), true)
        else if (saidOfRows.test(before) && byName(said) !== undefined)
          text.take(at, said, byName(said))
        else if (isSame) {
          text.take(at, said, sameAs.test(before) ? goingWhere(fn) : withNotesOf(fn))
          if (others.test(question)) text.add(thisOne(fn), true)
        } else if (said !== 'send' || question.includes('SEND')) named.push({ fn, at, said })
      }
      const plain = wordCuesIn(text.left(), 'plain').map((cue) => ({ ...cue, found: byCue(cue) }))
      for (const { at, said, found } of plain) text.take(at, said, found)
      const asked = named.filter(({ at }) => text.left()[at] !== '_')
      for (const { at, said } of asked) text.cross(at, said)
      for (const { 0: said, index } of text.matches(afterNameCue))
        text.take(index, said, byName(said))
      for (const [phrase, name] of phrases) {
        for (const { 0: said, index } of text.matches(phrase))
          text.take(index, said, selections[name])
      }
      const runs = runsIn(text.left().trim().split(' ')).filter((run) => run.includes(' '))
      for (const said of [...quotedIn(question), ...runs])
        text.take(text.left().indexOf(` ${said} `) + 1, said, byNote(said))
      for (const { 0: said, index } of text.matches(telling)) {
        if (text.isLeftOut(index)) text.take(index, said, leftOutBy(said), true)
      }
      const loose = wordCuesIn(text.left(), 'loose').map((cue) => ({ ...cue, found: byCue(cue) }))
      for (const { at, said, found } of loose)
        if (knowledge.functions.some((fn) => found.holds(fn))) text.take(at, said, found)
      for (const { 0: said, index } of text.matches(afterNoteCue))
        text.take(index, said, byNote(said))
      for (const { 0: said, index } of text.matches(beforeNoun))
        text.take(index, said, byName(said))

      const bound = text.left().replaceAll(negatedThing, ' ')
      return {
        conditions: withoutTwins(text.taken()),
        rest: bound.split(' ').filter((word) => /[a-z0-9]/.test(word)),
        isSure: !negator.test(bound),
        named: asked.map(({ fn }) => fn),
        namesWord: plain.some(({ found }) => knowledge.functions.some((fn) => found.holds(fn))),
      }
    },
  }
}

/** Where this row could go, for those that go to the same place. */
function goingWhere({ destination }: IcbFunction): RowCondition {
  return rowConditions[
    destination === 'neighbourhood-health-providers' ? 'neighbourhood' : destination
  ]
}

/** "Which others have the same note as SEND?" */
function withNotesOf(one: IcbFunction): RowCondition {
  const notes = one.notes.join('\n')
  return {
    about: 'note',
    said: `have the same guiding notes as ${one.name}`,
    saidNot: `do not have the same guiding notes as ${one.name}`,
    holds: (fn) => fn.notes.join('\n') === notes && fn.category === one.category,
  }
}

/** Each once; of "strategic commissioning overview" its first word alone says nothing more. */
function withoutTwins(named: readonly Named[]): readonly Named[] {
  const whole = named.map(({ condition: { about, said } }) => `${about}: ${said}`)
  const words = named.map(({ condition }) => /“(.+?)”/.exec(condition.said)?.[1] ?? '')
  return named.filter((_, i) => {
    const isPart = words.some((word) => word.startsWith(`${words[i] ?? ''} `) && words[i] !== '')
    return whole.indexOf(whole[i] ?? '') === i && !isPart
  })
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
  'that this will with from into over across have icbs core functions function including understanding high general management development services resource capability methodologies existing transfer'.split(
    ' ',
  ),
)

const telling = /\b[a-z]{5,}\b/g
const shortestTelling = 5
const sameAs =
  /\b(same (place|way|destination|body|direction|boat|receiver|home|bodies) (as|with)|alongside|goes where|going where|go where)( us in| we in| our)?( the)? $/

/** "Which functions mention innovation": a word of their names, not the function that it names. */
const saidOfRows = /\b(mention(s|ing)?|contain(s|ing)?|with the word|called|named)( the)?( word)? $/

const sameNotesAs = /\bsame (guiding )?(notes?|words|wording)( word for word)? (as|with)( the)? $/
const others = /\b(else|others?|same boat)\b/i

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
