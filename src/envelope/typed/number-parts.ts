import { exactOf, plus, timesTen, times, type Exact } from './exact.ts'
import { powerOf } from './scale.ts'
import type { Token } from './token.ts'

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
export const scaleWord = /^(thousand|million|millions|billion|billions|mil|mill|k|m|bn)$/
const hundred = exactOf('100')

export type NumberPart = {
  readonly value: Exact
  readonly next: number
  readonly power: number
  readonly isScaled: boolean
  readonly hasUnit: boolean
}

/** A number up to its scale: "three quarters of a million", "nine hundred and eighty thousand", "1.1 million". */
export function partAt(tokens: readonly Token[], from: number): NumberPart | undefined {
  const token = tokens[from]
  if (token?.kind === 'figure' && token.isScaled) {
    const power = /k$|thou|grand/.test(token.typed) ? 3 : /bn|billion/.test(token.typed) ? 9 : 6
    const hasUnit = token.unit !== null
    return { value: token.value, next: from + 1, power, isScaled: true, hasUnit }
  }
  const count = countAt(tokens, from)
  if (count === undefined) return undefined
  let { next } = count
  if (wordAt(tokens, next) === 'of') next++
  if (/^an?$/.test(wordAt(tokens, next) ?? '')) next++
  const scale = wordAt(tokens, next)
  if (scale === undefined || !scaleWord.test(scale)) return undefined
  const power = powerOf(scale)
  const hasUnit = token?.kind === 'figure' && token.unit !== null
  return { value: timesTen(count.value, power), next: next + 1, power, isScaled: true, hasUnit }
}

type Count = { readonly value: Exact; readonly next: number }

/** What stands before the scale: "two and a half", "nine hundred and eighty", "one point nine", "a". */
function countAt(tokens: readonly Token[], from: number): Count | undefined {
  const plain = fractionAt(tokens, from)
  if (plain !== undefined) return plain
  const whole = wholeAt(tokens, from)
  if (whole === undefined) return undefined
  if (wordAt(tokens, whole.next) === 'and') {
    const half = fractionAt(tokens, whole.next + 1)
    if (half !== undefined) return { value: plus(whole.value, half.value), next: half.next }
  }
  if (wordAt(tokens, whole.next) !== 'point') return whole
  let { value } = whole
  let next = whole.next + 1
  for (let place = 1; ; place++, next++) {
    const digit = small.indexOf(wordAt(tokens, next) ?? '')
    if (digit < 0 || digit > 9) break
    value = plus(value, timesTen(exactOf(String(digit)), -place))
  }
  return { value, next }
}

/** "half", "a quarter", "three quarters": exact ones only. A third of a million is not a number of people. */
export function fractionAt(tokens: readonly Token[], from: number): Count | undefined {
  const words = [0, 1].map((offset) => wordAt(tokens, from + offset) ?? '')
  const [first = '', second = ''] = words
  if (first === 'half') return { value: exactOf('0.5'), next: from + 1 }
  if (first === 'quarter') return { value: exactOf('0.25'), next: from + 1 }
  if (/^(a|one)$/.test(first) && second === 'half') return { value: exactOf('0.5'), next: from + 2 }
  if (/^(a|one)$/.test(first) && second === 'quarter') {
    return { value: exactOf('0.25'), next: from + 2 }
  }
  if (first === 'three' && /^quarters?$/.test(second)) {
    return { value: exactOf('0.75'), next: from + 2 }
  }
  const split = /^(.+)-(quarters?|half)$/.exec(first)
  return split?.[1] === 'three' ? { value: exactOf('0.75'), next: from + 1 } : undefined
}

/** "a", "twenty six", "nine hundred and eighty", or digits. */
function wholeAt(tokens: readonly Token[], from: number): Count | undefined {
  const token = tokens[from]
  if (token?.kind === 'figure') return { value: token.value, next: from + 1 }
  if (/^an?$/.test(wordAt(tokens, from) ?? '')) return { value: exactOf('1'), next: from + 1 }
  if (wordAt(tokens, from) === 'per') {
    return scaleWord.test(wordAt(tokens, from + 1) ?? '')
      ? { value: exactOf('1'), next: from + 1 }
      : undefined
  }
  const below = belowHundredAt(tokens, from)
  if (below === undefined || wordAt(tokens, below.next) !== 'hundred') return below
  const hundreds = times(below.value, hundred)
  const at = wordAt(tokens, below.next + 1) === 'and' ? below.next + 2 : below.next + 1
  const rest = belowHundredAt(tokens, at)
  return rest === undefined
    ? { value: hundreds, next: below.next + 1 }
    : { value: plus(hundreds, rest.value), next: rest.next }
}

function belowHundredAt(tokens: readonly Token[], from: number): Count | undefined {
  const word = wordAt(tokens, from) ?? ''
  const [first = '', second] = word.split('-')
  const ten = tens.indexOf(first)
  if (ten < 0) {
    const value = small.indexOf(word)
    return value < 0 ? undefined : { value: exactOf(String(value)), next: from + 1 }
  }
  const base = (ten + 2) * 10
  const unit = small.indexOf(second ?? wordAt(tokens, from + 1) ?? '')
  if (unit < 1 || unit > 9) return { value: exactOf(String(base)), next: from + 1 }
  return { value: exactOf(String(base + unit)), next: from + (second === undefined ? 2 : 1) }
}

/** The word that stands there, if a word does. */
export function wordAt(tokens: readonly Token[], at: number): string | undefined {
  const token = tokens[at]
  return token?.kind === 'word' ? token.typed : undefined
}
