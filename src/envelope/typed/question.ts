import { shown } from '../shown.ts'

/** What has to be asked back before anything can be worked out. Nothing is assumed. */
export type TypedQuestion =
  /** One figure, two readings; none that I can offer where `readings` is empty. */
  | { readonly kind: 'two-readings'; readonly typed: string; readonly readings: readonly string[] }
  | { readonly kind: 'mixed-units'; readonly typed: string }
  /** Bare figures, of which one may be the population. */
  | { readonly kind: 'which-is-people'; readonly typed: readonly string[] }
  /** Several figures for one thing. */
  | { readonly kind: 'which-one'; readonly what: string; readonly typed: readonly string[] }
  | { readonly kind: 'no-population'; readonly typed: string }
  | { readonly kind: 'no-cost'; readonly what: string }
  | { readonly kind: 'which-icb'; readonly typed: string; readonly names: readonly string[] }
  | { readonly kind: 'unknown-icb'; readonly typed: string }
  | { readonly kind: 'counted-twice'; readonly names: readonly string[] }
  | { readonly kind: 'uneven-members'; readonly populations: number; readonly costs: number }
  | { readonly kind: 'no-year'; readonly typed: string }
  | { readonly kind: 'no-date'; readonly typed: string }
  | { readonly kind: 'no-average' }
  | { readonly kind: 'no-population-of-icb'; readonly name: string }
  /** A figure to be changed first; the example is what it would be, where that is sure. */
  | { readonly kind: 'changed-figure'; readonly typed: string; readonly example: string }
  | { readonly kind: 'share-of-what'; readonly typed: string }
  | { readonly kind: 'no-figures' }

/** The question in words, with what to type. */
export function questionText(question: TypedQuestion): string {
  switch (question.kind) {
    case 'two-readings':
      return question.readings.length > 0
        ? `I cannot tell what “${shown(question.typed)}” is. Do you mean ${question.readings.join(' or ')}? Please type the one you mean.`
        : `I cannot read “${shown(question.typed)}” as one exact figure. Type it in full, for example 1,900,000, or as 1.9m.`
    case 'mixed-units':
      return `“${shown(question.typed)}” has a pound sign, but stands where people are counted. Which is it? For people type 1.9m people; for money type £38m.`
    case 'which-is-people':
      return question.typed.length === 1
        ? `Is ${listOf(question.typed.map(shown))} people or money? For people type ${listOf(question.typed.map(shown))} people; put a pound sign on money, for example 1.9m £38m.`
        : `I read ${listOf(question.typed.map(shown))}. Which is the population, and which is money? Put a pound sign on money, for example 1.9m £38m.`
    case 'which-one':
      return `I read ${listOf(question.typed.map(shown))}, and cannot tell which is ${question.what}. Name each, for example pop 1.2m cost £40m pod £3m spec £2m.`
    case 'no-population':
      return `${shown(question.typed)} for how many people? Add the population or the ICB, for example 1.9m £38m or Kent and Medway £38m. To see how many people a budget supports, type budget ${shown(question.typed)}.`
    case 'no-cost':
      return `I still need ${question.what}. Add it, for example ${question.what.includes('head') ? '£29 a head' : '£38m'}.`
    case 'which-icb':
      return `“${shown(question.typed)}” could be ${orList(question.names)}. Which do you mean?`
    case 'unknown-icb':
      return `I know no ICB called “${shown(question.typed)}”. Type its name or code, for example Kent and Medway or QKS, or give the population, for example 1.9m.`
    case 'counted-twice':
      if (new Set(question.names).size === 1) {
        return `${question.names[0]} is named twice, and its people would be counted twice. Name each area once.`
      }
      return `${listOf(question.names)} overlap: the same people would be counted twice. Name each area once.`
    case 'uneven-members':
      return `I read ${question.populations} populations and ${question.costs} costs, and cannot tell which belong together. Type each ICB with its own figures, parted by a semicolon, for example 1.1m £24m; 800k £17m.`
    case 'no-year':
      return `${capital(shown(question.typed))} of which year? Type it in full, for example 1 October 2025.`
    case 'no-date':
      return `When does the saving of ${shown(question.typed)} land? Add the date, for example saving ${shown(question.typed)} on 1 October 2025.`
    case 'no-average':
      return 'What does a post cost on average? The blueprint gives no figure, so it has to be yours, for example average post £58,000.'
    case 'no-population-of-icb':
      return `I hold no population for ${question.name}. Type it after the name, for example 1.9m.`
    case 'changed-figure':
      return `I work with figures as they stand, and do not apply “${shown(question.typed)}” to one. Type the figure as it will be, for example ${question.example}.`
    case 'share-of-what':
      return `I take a share of one envelope only, so I cannot work out “${shown(question.typed)}”. Type it for example as half of the envelope for 1.9m people.`
    case 'no-figures':
      return 'I found no figures to work with. Type a population and, if you like, a cost, for example 1.9m £38m, or Kent and Medway £38m.'
  }
}

function listOf(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

function orList(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
