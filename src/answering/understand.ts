import type { Aspect } from './explain.ts'
import { tableWords, type RowFilter } from './table.ts'
import { wordsOf } from './search/words.ts'

/** What of an entry is asked for, by the words of the question. Destination when nothing else is named. */
export function aspectOf(question: string): Aspect {
  const text = question.toLowerCase()
  return aspectWords.find(([, pattern]) => pattern.test(text))?.[0] ?? 'destination'
}

const aspectWords: readonly (readonly [Aspect, RegExp])[] = [
  [
    'legislation',
    /\b(legislat\w*|law|laws|statut\w*|act of parliament|acts? changing|legal(ly)? (change|power)\w*|parliament)\b/,
  ],
  [
    'keeps',
    /\b(keeps?|retains?|retained|left with|leaves? us with|what stays|stays? with (us|the icb)|still (do|have|hold))\b/,
  ],
  [
    'timing',
    /\b(when|what date|which date|how soon|by when|timeline|timescales?|timetable|time ?frames?|how long (until|before|till))\b/,
  ],
  [
    'certainty',
    /\b(definite(ly)?|certain(ly)?|confirmed|for sure|set in stone|final(ised)?|done deal|guaranteed|how sure)\b/,
  ],
  ['notes', /\b(guiding notes?|guidance|notes? say|wording|word for word|exact words)\b/],
]

/** A list or count over the table, where every word of the question is a word of that grammar. */
export type TableRequest = { readonly filter: RowFilter; readonly said: string }

export function tableRequestOf(question: string): TableRequest | undefined {
  const words = wordsOf(question)
  if (!words.some((word) => rowNouns.has(word) || word === 'everything') || words.length < 3)
    return undefined
  if (!words.some((word) => askWords.has(word))) return undefined
  const names = new Set<string>()
  for (const word of words) {
    const name = filterNameOf(word)
    if (name !== undefined) names.add(name)
    else if (!grammarWords.has(word) && !rowNouns.has(word) && !askWords.has(word)) return undefined
  }
  if (
    /\b(no|not|without|un)\b.{0,20}\bdestination\b|\bno (named )?destination\b/.test(
      words.join(' '),
    )
  )
    names.add('undecided')
  const picked = [...names].map((name) => tableWords[name]).filter((entry) => entry !== undefined)
  if (picked.length === 0)
    return { filter: {}, said: 'stand in the blueprint’s table of functional changes' }
  // "which transfer functions go to regions": the destination says more than the group.
  const specific = picked.filter((entry) => entry.filter.categories === undefined)
  const chosen = specific.length > 0 ? specific : picked
  return chosen.length === 1 ? chosen[0] : undefined
}

function filterNameOf(word: string): string | undefined {
  return filterWords.find(([pattern]) => pattern.test(word))?.[1]
}

const filterWords: readonly (readonly [RegExp, string])[] = [
  [/^grow(s|ing|n|th)?$|^invest(s|ed|ing|ment)?$/, 'grow'],
  [/^retain(s|ed|ing)?$|^adapt(s|ed|ing)?$/, 'retain'],
  [/^regions?$|^regional$/, 'regions'],
  [/^national(ly)?$|^centre$/, 'national'],
  [/^providers?$|^trusts?$/, 'providers'],
  [/^neighbou?rhoods?$/, 'neighbourhood'],
  [/^undecided$|^undetermined$|^unclear$/, 'undecided'],
  [/^legislat\w*$|^laws?$/, 'legislation'],
  [/^existing$/, 'existing'],
  [/^stay(s|ing|ed)?$|^keep(s|ing)?$|^kept$/, 'icb'],
  [/^transfer(s|red|ring)?$|^leav(e|es|ing)$|^los(e|es|ing)$|^mov(e|es|ing)$/, 'transfer'],
]

const askWords = new Set(
  'which what list show give how count name tell all everything whats'.split(' '),
)
const rowNouns = new Set(
  'function functions things rows row items areas services responsibilities teams jobs ones'.split(
    ' ',
  ),
)
const grammarWords = new Set(
  'are is the a an of to for in on that do does did will would could be been being go goes going gone me us we our many much please can you they them with by from under review over time icb icbs health named no not without any yet have has had destination destinations need needs needing change changes new require requires and or their there who each every out away blueprint according table category categories group groups'.split(
    ' ',
  ),
)

/** Does the question ask to set things side by side? */
export function asksToCompare(question: string): boolean {
  return /\b(compare|comparison|versus|vs\.?|difference between|differ(s|ent)? from|side by side)\b/i.test(
    question,
  )
}
