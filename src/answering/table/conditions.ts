import type { IcbFunction, RowList } from '../../knowledge/entry.ts'
import { stemOf, wordsOf } from '../search/words.ts'

/** Something that holds of some rows of the table, with the words that say so after "6 of the 35 functions …". */
export type RowCondition = {
  /** Of two conditions about the same, either is enough; of others, both must hold. */
  readonly about:
    | 'all'
    | 'group'
    | 'destination'
    | 'law'
    | 'time'
    | 'keeps'
    | 'note'
    | 'name'
    /** One row by its name: only ever left out. */
    | 'one'
    | 'nowhere'
  readonly said: string
  readonly saidNot: string
  holds(fn: IcbFunction): boolean
}

/** The selections that have a name: `/icb-function list …` and a topic's `list:` take them. */
export const rowConditions: Readonly<Record<RowList, RowCondition>> = {
  all: {
    about: 'all',
    said: 'stand in the blueprint’s table of functional changes',
    saidNot: 'are missing from the table',
    holds: () => true,
  },
  grow: {
    about: 'group',
    said: 'are for ICBs to grow',
    saidNot: 'are not in the group to grow',
    holds: (fn) => fn.category === 'grow',
  },
  retain: {
    about: 'group',
    said: 'are for ICBs to retain and adapt',
    saidNot: 'are not in the group to retain and adapt',
    holds: (fn) => fn.category === 'retain-and-adapt',
  },
  transfer: {
    about: 'group',
    said: 'are under review for transfer',
    saidNot: 'stay with the ICB, to grow or to adapt',
    holds: (fn) => fn.category === 'review-for-transfer',
  },
  icb: {
    about: 'destination',
    said: 'stay with the ICB, to grow or to adapt',
    saidNot: 'are under review for transfer',
    holds: (fn) => fn.destination === 'icb',
  },
  regions: {
    about: 'destination',
    said: 'could transfer to regions',
    saidNot: 'do not have regions as their destination',
    holds: (fn) => fn.destination === 'regions' || fn.destination === 'regions-or-national',
  },
  national: {
    about: 'destination',
    said: 'could transfer to the national body',
    saidNot: 'do not have the national body as their destination',
    holds: (fn) => fn.destination === 'national' || fn.destination === 'regions-or-national',
  },
  'regions-or-national': {
    about: 'destination',
    said: 'could transfer to “regions or national”, the one or the other',
    saidNot: 'have no choice between regions and national in their note',
    holds: (fn) => fn.destination === 'regions-or-national',
  },
  providers: {
    about: 'destination',
    said: 'could transfer to providers',
    saidNot: 'do not have providers as their destination',
    holds: (fn) => fn.destination === 'providers',
  },
  neighbourhood: {
    about: 'destination',
    said: 'could transfer to neighbourhood health providers',
    saidNot: 'do not have neighbourhood health providers as their destination',
    holds: (fn) => fn.destination === 'neighbourhood-health-providers',
  },
  undecided: {
    about: 'destination',
    said: 'are under review for transfer with no destination named',
    saidNot: 'have a destination named, or stay with the ICB',
    holds: (fn) => fn.destination === 'undecided',
  },
  named: {
    about: 'destination',
    said: 'are under review for transfer with a destination named',
    saidNot: 'have no destination named outside the ICB',
    holds: (fn) => fn.destination !== 'undecided' && fn.destination !== 'icb',
  },
  legislation: {
    about: 'law',
    said: 'have a guiding note that says accountability changes will require legislative changes',
    saidNot: 'have no guiding note that asks for legislative changes',
    holds: (fn) => fn.legislation === 'needed-for-accountability',
  },
  existing: {
    about: 'law',
    said: 'can be delivered within existing legislation, as the notes for the Grow group say',
    saidNot: 'have no note that says existing legislation is enough',
    holds: (fn) => fn.legislation === 'existing-is-enough',
  },
  'over-time': {
    about: 'time',
    said: 'have “over time” in a guiding note of their own',
    saidNot: 'have no “over time” in a guiding note of their own',
    holds: (fn) => fn.overTime,
  },
  keeps: {
    about: 'keeps',
    said: 'have a guiding note that leaves a part with the ICB',
    saidNot: 'have no guiding note that leaves a part with the ICB',
    holds: (fn) => fn.category === 'review-for-transfer' && /\bretain/i.test(fn.notes.join(' ')),
  },
  overview: notesSaying('strategic commissioning overview'),
  'test-and-explore': notesSaying('test and explore options'),
  'at-scale': notesSaying('at scale'),
  'pan-icb': notesSaying('pan-ICB'),
}

/** Of rows under review for transfer, those whose notes do not ask for a change in the law. */
export const saysNothingOfLaw: RowCondition = {
  about: 'law',
  said: rowConditions.legislation.saidNot,
  saidNot: rowConditions.legislation.said,
  holds: (fn) => !rowConditions.legislation.holds(fn),
}

/** Rows whose guiding notes have these words. `notesOf` gives a row's notes; its own where left out. */
export function notesSaying(
  words: string,
  notesOf: (fn: IcbFunction) => readonly string[] = (fn) => fn.notes,
): RowCondition {
  const isIn = hasWords(words)
  return {
    about: 'note',
    said: `have “${words}” in their guiding notes`,
    saidNot: `do not have “${words}” in their guiding notes`,
    holds: (fn) => notesOf(fn).some(isIn),
  }
}

/** Rows that the blueprint's table names with this word. */
export function namedWith(word: string): RowCondition {
  const isIn = hasWords(word)
  return {
    about: 'name',
    said: `have “${word}” in their name in the table`,
    saidNot: `do not have “${word}” in their name in the table`,
    holds: (fn) => isIn(fn.title),
  }
}

/** Rows whose name in the table begins with this word. */
export function startingWith(word: string): RowCondition {
  return {
    about: 'name',
    said: `have a name that begins with “${word}”`,
    saidNot: `have a name that does not begin with “${word}”`,
    holds: (fn) => spacedOfRow(fn.title).startsWith(spaced(word)),
  }
}

/** One row, which is left out by its name. */
export function thisOne(one: IcbFunction): RowCondition {
  return {
    about: 'one',
    said: one.name,
    saidNot: one.name,
    holds: (fn) => fn === one,
  }
}

/** Rows of which either holds. */
export function eitherOf(a: RowCondition, b: RowCondition, said: string): RowCondition {
  return {
    about: 'name',
    said: `have ${said}`,
    saidNot: `do not have ${said}`,
    holds: (fn) => a.holds(fn) || b.holds(fn),
  }
}

/** Tells whether the text of a row has these words, next to each other, whatever their endings. */
export function hasWords(words: string): (ofRow: string) => boolean {
  const wanted = spaced(words)
  return (ofRow) => spacedOfRow(ofRow).includes(wanted)
}

/** The texts of rows are few, and are looked through for each word of a question. */
const ofRows = new Map<string, string>()

function spacedOfRow(text: string): string {
  const known = ofRows.get(text) ?? spaced(text)
  ofRows.set(text, known)
  return known
}

function spaced(text: string): string {
  return ` ${wordsOf(text).map(stemOf).join(' ')} `
}
