import type { Entry } from '../knowledge/entry.ts'
import { isVague, type VagueWord } from '../knowledge/terms.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { wordingsOf } from '../knowledge/wordings-of.ts'
import { createTakeNamesOut, questionsAsked } from './asked-of-functions.ts'
import { asksOfAnyRow } from './follow-up.ts'
import { createFindMentions, entryNamed, partNames, pieceNames, type Mention } from './mentions.ts'
import {
  asksForDestination,
  asksForPerson,
  asksOfSeveral,
  asksWhereItGoes,
  isDefinitional,
  preferredScore,
  speaksOfMoney,
  type Cues,
} from './prefer.ts'
import { readable } from './normalise.ts'
import { premiseOf } from './premise.ts'
import { createAsked, learnAsked, type AskedLearnt } from './search/asked.ts'
import { createSearch, type Ranked } from './search/create-search.ts'
import { learn, type LearnOptions, type Learnt, type Searchable } from './search/learn.ts'
import { remembered } from './search/remembered.ts'
import { createSpeller } from './search/speller.ts'
import { learnSpelling, type Spelling } from './search/spelling.ts'
import { wordsOf } from './search/words.ts'
import { readWordVectors, type WordVectors } from './search/word-vectors.ts'

/** An entry that may be what is meant. `named` is the share of the question's words that name it outright. */
export type Candidate = Ranked & { readonly entry: Entry; readonly named: number }

/** What was found for a question, best first, with how much of the question was understood at all. */
export type Found = {
  readonly candidates: readonly Candidate[]
  readonly knownShare: number
  /** Log-odds that the question is of a sort that the sources answer, by what is asked of the matter. */
  readonly answerable: number
  /** The same, learnt also from questions that miss what an entry holds by a particular. */
  readonly particular: number
  /** The same, by what is asked of the function that is named, whichever it is; undefined where none is. */
  readonly asked?: number
  readonly words: number
  readonly cues: Cues
  /** The word with several meanings, where the question names nothing else. */
  readonly vague?: VagueWord
}

export type Find = {
  /** The question with misspelt words mended. */
  mend(question: string): string
  /** Takes a mended question. */
  candidatesFor(question: string): Found
  /** What can be told of a mended question without looking for what it is about. */
  cuesIn(question: string): Cues
  /** The words by which the question names entries, in the order named, each once. */
  namesIn(question: string): readonly string[]
  /** Entries that the question names by an alias, in the order named. */
  named(question: string): readonly Entry[]
  /** The same, with those that give way to another of the same name. */
  allNamed(question: string): readonly Entry[]
}

const kept = 12
const looked = 60
const recent = 16

/** All that is learnt from the knowledge: plain values, which take many seconds and can be kept in a file. */
export type KnowledgeLearnt = {
  readonly search: Learnt
  readonly asked: AskedLearnt
  readonly spelling: Spelling
}

export function learnFrom(knowledge: KnowledgeBase): KnowledgeLearnt {
  const vectors = vectorsOf(knowledge)
  return {
    search: learn(searchablesOf(knowledge), learnOptions(knowledge, vectors)),
    asked: learnAsked(questionsAsked(knowledge), vectors),
    spelling: learnSpelling(
      knowledge.entries.flatMap(curatedTexts),
      knowledge.entries.flatMap((entry) => wordingsOf(entry).map(({ text }) => text)),
    ),
  }
}

/** What is found by: the wordings of every entry. */
export function searchablesOf(knowledge: KnowledgeBase): readonly Searchable[] {
  return knowledge.entries.map((entry) => ({
    id: entry.id,
    title: entry.title,
    examples: textsOf(entry),
    ...(entry.type === 'known-gap' ? { nearMisses: entry.nearMisses } : {}),
  }))
}

function vectorsOf({ wordVectors }: KnowledgeBase): WordVectors | undefined {
  return wordVectors === null ? undefined : readWordVectors(wordVectors)
}

function learnOptions(knowledge: KnowledgeBase, vectors: WordVectors | undefined): LearnOptions {
  return {
    ...(vectors === undefined ? {} : { vectors }),
    isFirst: (id) => knowledge.entry(id)?.type !== 'known-gap',
    thorough: true,
  }
}

/** The index over all entries, built once from the knowledge and what was learnt from it. */
export function createFind(knowledge: KnowledgeBase, learnt: KnowledgeLearnt): Find {
  const vectors = vectorsOf(knowledge)
  const search = createSearch(searchablesOf(knowledge), {
    ...learnOptions(knowledge, vectors),
    learnt: learnt.search,
  })
  // "Mends" is no slip where "mend" is a word.
  const isEnglish = (word: string): boolean =>
    vectors !== undefined && formsOf(word).some((form) => vectors.has(form))
  const speller = createSpeller(learnt.spelling, isEnglish)
  const mentionsIn = createFindMentions(knowledge.entries.map(entryNamed))
  const takeNamesOut = createTakeNamesOut(knowledge)
  const leaningByAsked = createAsked(learnt.asked, vectors)
  const isTelling = (word: string): boolean => !(vectors?.isVeryFrequent(word) ?? word.length < 4)

  function entriesOf(ids: readonly string[]): readonly Entry[] {
    return [...new Set(ids)].flatMap((id) => knowledge.entry(id) ?? [])
  }

  function cuesIn(question: string): Cues {
    const words = wordsOf(question)
    const mentions = mentionsIn(question)
    return {
      definitional: isDefinitional(question) && !asksForDestination(question),
      otherWords: words.filter(
        (word, i) =>
          word.length > 1 &&
          isTelling(word) &&
          !asksWhereItGoes(word) &&
          !mentions.some(({ from, to }) => from <= i && i < to),
      ).length,
      asksForDestination: asksForDestination(question),
      asksOfAnyRow: asksOfAnyRow(question),
      speaksOfMoney: speaksOfMoney(question),
      asksForPerson: asksForPerson(question),
      asksOfSeveral: asksOfSeveral(question),
      supposes: premiseOf(question) !== undefined,
      named: new Set(mentions.map(({ id }) => id)).size,
      functions: new Set(
        mentions.flatMap(({ id }) => (knowledge.entry(id)?.type === 'function' ? [id] : [])),
      ),
    }
  }

  return {
    cuesIn,
    mend: remembered(recent, (question) => readable(speller.mend(question))),
    namesIn: (question) => {
      const words = wordsOf(question)
      return [
        ...new Set(mentionsIn(question).map(({ from, to }) => words.slice(from, to).join(' '))),
      ]
    },
    named: (question) => entriesOf(mentionsIn(question).map(({ id }) => id)),
    allNamed: (question) => entriesOf(mentionsIn(question).flatMap(({ ids }) => ids)),
    candidatesFor: remembered(recent, (question) => {
      const words = wordsOf(question)
      const mentions = mentionsIn(question)
      const shares = sharesNamed(mentions, words.length)
      const cues = cuesIn(question)
      const candidates = search
        .rank(question, looked)
        .flatMap((ranked): readonly Candidate[] => {
          const entry = knowledge.entry(ranked.id)
          if (entry === undefined) return []
          const share = shares.get(ranked.id) ?? 0
          return [
            { ...ranked, entry, named: share, score: preferredScore(ranked, entry, share, cues) },
          ]
        })
        .sort((a, b) => b.score - a.score)
        .slice(0, kept)
      const asked = takeNamesOut(question)
      const vague =
        cues.named === 1 ? entriesOf(mentions.map(({ id }) => id)).find(isVague) : undefined
      return {
        candidates,
        ...(vague === undefined ? {} : { vague }),
        ...(asked === undefined ? {} : { asked: leaningByAsked(asked) }),
        knownShare: search.knownShare(question),
        ...search.leaning(question),
        words: words.length,
        cues,
      }
    }),
  }
}

/** "Mends", "tries" and "rumour" are no slips where "mend", "try" and "rumor" are words. */
function formsOf(word: string): readonly string[] {
  return [
    word,
    word.replace(/ies$/, 'y'),
    word.replace(/(?<=[^s])s$/, ''),
    word.replace(/our(?=s?$)/, 'or'),
  ]
}

/** What share of a question's words names each entry. */
function sharesNamed(mentions: readonly Mention[], words: number): ReadonlyMap<string, number> {
  const shares = new Map<string, number>()
  for (const { ids, from, to } of mentions) {
    for (const id of ids) shares.set(id, (shares.get(id) ?? 0) + (to - from) / words)
  }
  return shares
}

/** Everything written about an entry that people might say in their own words. */
function textsOf(entry: Entry): readonly string[] {
  const own = [...entry.aliases, ...entry.examples]
  if (entry.type === 'function') return [entry.name, entry.scope, ...own, ...partNames(entry)]
  return entry.type === 'topic' ? [...pieceNames(entry), ...own] : own
}

function curatedTexts(entry: Entry): readonly string[] {
  const own = [entry.title, entry.answer, ...entry.aliases]
  if (entry.type === 'function') return [...own, entry.scope, ...entry.notes, ...partNames(entry)]
  return entry.type === 'topic' ? [...own, ...pieceNames(entry)] : own
}
