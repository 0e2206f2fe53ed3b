import { bestAnswer, confidenceIn, confidenceInEither, secondAnswer } from './confidence.ts'
import type { Entry } from '../knowledge/entry.ts'
import { isSilentOn, isVague, type VagueWord } from '../knowledge/terms.ts'
import type { Candidate, Found } from './find.ts'

/** What to do with the best entries found. */
export type Decision =
  | { readonly kind: 'answer'; readonly id: string; readonly confidence: number }
  /** One of the two answers the question, and it cannot be told which: both are given. */
  | { readonly kind: 'either'; readonly ids: readonly string[]; readonly confidence: number }
  | { readonly kind: 'clarify'; readonly ids: readonly string[]; readonly confidence: number }
  /** `gap` names the known gap that explains why there is no answer, where one fits. */
  | { readonly kind: 'abstain'; readonly gap?: string; readonly confidence: number }

/** Chosen with `npm run calibrate`: the figures that it prints say what each value costs. */
export const thresholds = {
  /** Below this confidence nothing is answered by one entry where no other comes near. */
  answer: 0.66,
  /** That the one of the two best answers it that says what the other would. */
  one: 0.68,
  /** That one of the two best entries answers the question. */
  either: 0.69,
  /** A known gap with a lower score is not the reason that there is no answer. */
  gapFits: 0.55,
  /** From here on the best is given by itself. */
  sure: 0.9,
  /** Scores so near are no telling apart. */
  tied: 0.05,
  /** From here on one part of a question is taken to be understood. */
  beyondDoubt: 0.85,
  /** From here on a row is meant, though something is named besides that no source mentions. */
  rowIsMeant: 0.85,
  /** A choice between the meanings of a word needs less: one of them is more likely to be meant. */
  clarify: 0.42,
  /** Where more than the word is said. */
  clarifyWithMore: 0.47,
  /** Of a question with fewer words that are known, by rarity, nobody can be unsure and answer. */
  knownShare: 0.65,
  /** Functions whose scores are this close to the best are about equal. */
  aboutEqual: 0.02,
  /** A short question gives less to tell them apart by. */
  aboutEqualWhenShort: 0.2,
  shortQuestion: 8,
  /** The next best, this far behind, hardly ever is what was meant. */
  farAhead: 0.2,
  /** A function is told from another by less. */
  farAheadOfFunction: 0.3,
  /** Two functions that a question sets side by side are this close. */
  sideBySide: 0.6,
  /** A vague word this far behind a name is not what makes the question vague. */
  choiceBehind: 0.4,
  /** A vague word of which nothing more is asked may be this far behind one of its meanings. */
  wordBehind: 0.3,
  wordBehindWhenShort: 0.45,
  hardlyAQuestion: 2,
  mostChoices: 4,
  /** Of functions that one or two words may mean. */
  mostMeant: 3,
  /** Log-odds below which what is asked is of a sort that no source answers. */
  unaskable: -0.5,
  /** Log-odds from which it surely is of a sort that they answer. */
  surelyAskable: 4,
} as const

/** Answers, gives two answers (unless one at `most`), offers a choice or abstains, by how well the best entries fit. */
export function decide(found: Found, { most = 2 }: { readonly most?: 1 | 2 } = {}): Decision {
  const best = bestAnswer(found)
  if (best === undefined) return { kind: 'abstain', confidence: 0 }
  const confidence = confidenceIn(found)
  if (confidence < thresholds.sure && found.knownShare < thresholds.knownShare)
    return abstain(found, confidence)
  const equals = equalsOf(best, found)
  if (equals.length > 1 && confidence >= thresholds.answer) {
    const ids = equals.slice(0, thresholds.mostChoices).map(({ id }) => id)
    // Of two that are both named, none has to be chosen.
    if (most === 2 && equals.length === 2 && equals.every(({ named }) => named > 0))
      return { kind: 'either', ids, confidence }
    const isWord = found.words <= thresholds.hardlyAQuestion && ids.length < thresholds.mostMeant
    return { kind: 'clarify', ids: (isWord ? choicesIn(found) : undefined) ?? ids, confidence }
  }
  const isAlone = confidence >= thresholds.sure && !areTwo(found) && !isTiedWithChoice(found)
  const second = isAlone ? undefined : secondAnswer(found)
  const chance = second === undefined ? confidence : confidenceInEither(found)
  const choice = choiceOf(best, second)?.entry ?? wordFor(best, found)
  const isMore = found.cues.otherWords > 1
  const isClear =
    chance >= thresholds[isMore ? 'clarifyWithMore' : 'clarify'] || isOnlyVague(choice, found)
  if (choice !== undefined && isClear) {
    // What the blueprint does not mention has no meanings in it to choose from.
    const silent = found.candidates.find(({ entry, named }) => named > 0 && isSilentOn(entry))
    return { kind: 'answer', id: (silent ?? choice).id, confidence: chance }
  }
  if (most === 2 && second !== undefined && canStandBeside(best, second)) {
    const one = oneOf(best, second, found)
    if (chance >= thresholds.one && one !== undefined)
      return { kind: 'answer', id: one.id, confidence: chance }
    if (chance >= thresholds.either) {
      const either = { kind: 'either', ids: [best.id, second.id], confidence: chance } as const
      // One or two words say so little that a choice is more use than two answers.
      return found.words <= thresholds.hardlyAQuestion
        ? { ...either, kind: 'clarify', ids: choicesIn(found) ?? either.ids }
        : either
    }
  } else if (confidence >= thresholds.answer) return { kind: 'answer', id: best.id, confidence }
  return abstain(found, confidence)
}

/** The functions that one or two words may mean. */
function choicesIn({ candidates }: Found): readonly string[] | undefined {
  const functions = candidates.filter(({ entry }) => entry.type === 'function')
  return functions.length < 2
    ? undefined
    : functions.slice(0, thresholds.mostMeant).map(({ id }) => id)
}

function abstain({ candidates: [top] }: Found, confidence: number): Decision {
  return top?.entry.type === 'known-gap' && top.score >= thresholds.gapFits
    ? { kind: 'abstain', gap: top.id, confidence }
    : { kind: 'abstain', confidence }
}

function choiceOf(best: Candidate, second: Candidate | undefined): Candidate | undefined {
  if (isVague(best.entry)) return best
  if (second === undefined || !isVague(second.entry)) return undefined
  const isBehind = best.score - second.score >= thresholds.choiceBehind
  return best.named > 0 && isBehind ? undefined : second
}

/** A vague word of which the question asks nothing more, where the best is one of its meanings, or of them. */
function wordFor(best: Candidate, found: Found): VagueWord | undefined {
  const { vague, candidates, cues, answerable } = found
  const isShort = found.words < thresholds.shortQuestion
  const isAsked = cues.otherWords === 0 && answerable >= 0 && (isShort || cues.asksForDestination)
  if (vague === undefined || !isAsked) return undefined
  const most = isShort ? thresholds.wordBehindWhenShort : thresholds.wordBehind
  const score = candidates.find(({ id }) => id === vague.id)?.score ?? (isShort ? best.score : 0)
  const isNear = best.score - score <= most
  return isNear && meanings(best.entry).some((id) => vague.leadsTo.includes(id)) ? vague : undefined
}

/** The entry itself, or the rows that it is about. */
function meanings(entry: Entry): readonly string[] {
  return entry.type === 'misreading' || entry.type === 'topic' ? entry.rows : [entry.id]
}

/** A pleasantry is not given next to an answer. */
function canStandBeside(best: Candidate, second: Candidate): boolean {
  return best.entry.type !== 'courtesy' && second.entry.type !== 'courtesy'
}

/** Are two functions set side by side, both near to what is said? */
function areTwo(found: Found): boolean {
  const [best, second] = [bestAnswer(found), secondAnswer(found)]
  return (
    found.cues.asksOfSeveral &&
    best?.entry.type === 'function' &&
    second?.entry.type === 'function' &&
    best.score - second.score < thresholds.sideBySide
  )
}

/** The one of the two that says what the other would, or is far likelier; undefined where both have to be given. */
function oneOf(best: Candidate, second: Candidate, { words, cues }: Found): Candidate | undefined {
  const silent = silentNamed([best, second], best)
  if (silent !== undefined) return silent
  if (isWordFor(second.entry, best.id)) return best
  const asked = rowAskedAbout([best, second], cues)
  if (asked !== undefined) return asked
  // "Should cost" is a matter of its own within a row.
  const isOwnMatter = best.entry.type === 'topic' && isAboutRow(best.entry, second.id)
  if (isOwnMatter && best.score - second.score >= thresholds.farAhead) return best
  if (words <= thresholds.hardlyAQuestion) return undefined
  const areFunctions = best.entry.type === 'function' && second.entry.type === 'function'
  const areAsked = (best.named > 0 && second.named > 0) || (areFunctions && cues.asksOfSeveral)
  const farAhead = areFunctions ? thresholds.farAheadOfFunction : thresholds.farAhead
  const isFarAhead = !areAsked && best.score - second.score >= farAhead
  // What is written about a matter of its own within the row, or is misread about it, says more of it.
  if (best.entry.type === 'function' && isAboutRow(second.entry, best.id))
    return isFarAhead && second.wording < best.wording ? best : second
  if (isFarAhead) return best
  if (isAboutRow(best.entry, second.id)) return best
  const [misread] = [best, second].filter(({ entry }) => entry.type === 'misreading')
  const hasTopic = best.entry.type === 'topic' || second.entry.type === 'topic'
  return hasTopic && misread !== undefined ? (cues.supposes ? misread : best) : undefined
}

/** Who asks where a function goes by its name means its row, and not what is said of several. */
function rowAskedAbout(
  candidates: readonly Candidate[],
  cues: Found['cues'],
): Candidate | undefined {
  const row = candidates.find(({ entry, named }) => entry.type === 'function' && named > 0)
  const other = candidates.find((candidate) => candidate !== row)
  if (row === undefined || other?.entry.type !== 'topic' || other.named > 0) return undefined
  const { rows, list } = other.entry
  // "Child death reviews and safeguarding" is of the row too, and comes nearer.
  const isOfBoth = other === candidates[0] && list === undefined && rows.includes(row.id)
  const isAsked = cues.asksForDestination || cues.asksOfAnyRow || cues.otherWords === 0
  const isOfOther = rows.length !== 1 || !rows.includes(row.id)
  return isOfOther && !isOfBoth && isAsked && cues.functions.size === 1 ? row : undefined
}

/** A vague word that is said comes as near as one of its meanings, of which no name is said. */
function isTiedWithChoice(found: Found): boolean {
  const [best, second] = [bestAnswer(found), secondAnswer(found)]
  return (
    best?.named === 0 &&
    second !== undefined &&
    isVague(second.entry) &&
    second.named > 0 &&
    best.score - second.score < thresholds.tied
  )
}

/** "Do we keep commissioning?" says nothing but the vague word, and what the sources surely answer. */
function isOnlyVague(choice: Entry | undefined, { vague, cues, answerable }: Found): boolean {
  return (
    vague !== undefined &&
    choice?.id === vague.id &&
    cues.otherWords === 0 &&
    answerable >= thresholds.surelyAskable
  )
}

/** The term for a thing that no source uses; none where the best is what was said later of the thing by that name. */
function silentNamed(candidates: readonly Candidate[], best: Candidate): Candidate | undefined {
  if (best.entry.type === 'topic' && best.named > 0) return undefined
  return candidates.find(({ entry, named }) => named > 0 && isSilentOn(entry))
}

export function isAboutRow(entry: Entry, id: string): boolean {
  return (entry.type === 'misreading' || entry.type === 'topic') && entry.rows.includes(id)
}

function isWordFor(entry: Entry, id: string): boolean {
  return entry.type === 'term' && entry.ask === undefined && entry.leadsTo.includes(id)
}

/** The functions that fit about as well as the best, which is one of them. */
function equalsOf(best: Candidate, { candidates, words }: Found): readonly Candidate[] {
  if (best.entry.type !== 'function') return []
  const tolerance =
    words <= thresholds.shortQuestion ? thresholds.aboutEqualWhenShort : thresholds.aboutEqual
  return candidates.filter(
    ({ score, entry }) => entry.type === 'function' && score >= best.score - tolerance,
  )
}

/** Would the best of these be given as an answer? */
export function isSure(found: Found): boolean {
  return confidenceIn(found) >= thresholds.answer
}
