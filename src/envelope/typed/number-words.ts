import { plus, timesTen } from './exact.ts'
import { fractionAt, partAt, scaleWord, wordAt } from './number-parts.ts'
import type { Token, TypedFigure } from './token.ts'

/**
 * Numbers written in words become figures: "one and a half million", "three quarters of a million", "nine
 * hundred and eighty thousand", "1 million and 50 thousand". Small ones without a scale ("two of us") stay words.
 */
export function joinNumberWords(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = []
  let i = 0
  while (i < tokens.length) {
    const read = unclearAt(tokens, i) ?? readNumber(tokens, i)
    const token = tokens[i]
    if (read !== undefined) joined.push(read.token)
    else if (token !== undefined) joined.push(token)
    i = read?.next ?? i + 1
  }
  return joined
}

type Read = { readonly token: Token; readonly next: number }

/**
 * "a third of a million", "a couple of million", "three somethings of a million": not a number that can be
 * worked with.
 */
function unclearAt(tokens: readonly Token[], from: number): Read | undefined {
  const parts = somePartsAt(tokens, from)
  if (parts !== undefined) return parts
  const at = /^(an?|one|two)$/.test(wordAt(tokens, from) ?? '') ? from + 1 : from
  if (!/^(thirds?|fifths?|sixths?|couple|few|several)$/.test(wordAt(tokens, at) ?? '')) {
    return undefined
  }
  let next = wordAt(tokens, at + 1) === 'of' ? at + 2 : at + 1
  if (/^an?$/.test(wordAt(tokens, next) ?? '')) next++
  if (!scaleWord.test(wordAt(tokens, next) ?? '')) return undefined
  const typed = tokens.slice(from, next + 1).map((token) => token.typed)
  return { token: { kind: 'unclear', typed: typed.join(' '), readings: [] }, next: next + 1 }
}

/** So many of a part that is no part I know: perhaps misspelt. */
function somePartsAt(tokens: readonly Token[], from: number): Read | undefined {
  const [count, part, of, a, scale] = [0, 1, 2, 3, 4].map((i) => wordAt(tokens, from + i) ?? '')
  const isPart = /^(two|three|four|five)$/.test(count ?? '') && !/^quarters?$/.test(part ?? '')
  if (!isPart || part === '' || of !== 'of' || !/^an?$/.test(a ?? '')) return undefined
  if (!scaleWord.test(scale ?? '')) return undefined
  const typed = tokens.slice(from, from + 5).map((token) => token.typed)
  return { token: { kind: 'unclear', typed: typed.join(' '), readings: [] }, next: from + 5 }
}

function readNumber(tokens: readonly Token[], from: number): Read | undefined {
  const start = partAt(tokens, from)
  if (start === undefined || !start.isScaled) return undefined
  let { value, next, power } = start
  // "one million and fifty thousand": smaller parts that follow belong to it.
  for (;;) {
    const at = wordAt(tokens, next) === 'and' ? next + 1 : next
    const half = at > next ? fractionAt(tokens, at) : undefined
    if (half !== undefined) {
      value = plus(value, timesTen(half.value, power))
      next = half.next
      continue
    }
    const more = isWholeNumber(tokens[from]) ? partAt(tokens, at) : undefined
    if (more === undefined || !more.isScaled || more.power >= power || more.hasUnit) break
    ;({ next, power } = more)
    value = plus(value, more.value)
  }
  const typed = tokens.slice(from, next).map((token) => token.typed)
  if (next === from + 1 && tokens[from]?.kind === 'figure') return undefined
  const first = tokens[from]
  const unit: TypedFigure['unit'] =
    tokens.slice(from, next).some((token) => token.kind === 'figure' && token.unit === 'pounds') ||
    /^(pounds?|quid)$/.test(wordAt(tokens, next) ?? '')
      ? 'pounds'
      : null
  return {
    token: {
      kind: 'figure',
      typed: typed.join(' '),
      value,
      unit,
      isScaled: true,
      isNegative: first?.kind === 'figure' && first.isNegative,
    },
    next,
  }
}

/** "1.1 million and 800 thousand" are two figures; "1 million and 50 thousand" is one. */
function isWholeNumber(token: Token | undefined): boolean {
  return token?.kind === 'word' || (token?.kind === 'figure' && !token.typed.includes('.'))
}
