import type { Token, TypedFigure } from './token.ts'

/** "1.8-1.9m", "between £38m and £40m": two figures where one is wanted. Which of them is asked back. */
export function joinRanges(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = []
  let i = 0
  while (i < tokens.length) {
    const found = rangeAt(tokens, i) ?? separatedAt(tokens, i)
    const token = tokens[i]
    if (found !== undefined) joined.push(...found.tokens)
    else if (token !== undefined) joined.push(token)
    i = found?.next ?? i + 1
  }
  return joined
}

type Found = { readonly tokens: readonly Token[]; readonly next: number }

function rangeAt(tokens: readonly Token[], from: number): Found | undefined {
  const start = isWord(tokens[from], /^between$/) ? from + 1 : from
  const low = tokens[start]
  if (low?.kind !== 'figure') return undefined
  const joins = isWord(tokens[start + 1], start > from ? /^(and|to)$/ : /^(to|or)$/)
  const high = joins ? tokens[start + 2] : tokens[start + 1]
  if (high?.kind !== 'figure') return undefined
  const isRange = joins || (high.isNegative && !isOtherUnit(low, high))
  if (!isRange) return undefined
  const end = high.typed.replace(/^-\s?/, '')
  const scale = /[a-z]+$/.exec(end)?.[0] ?? ''
  return {
    tokens: [
      {
        kind: 'unclear',
        typed: `${low.typed}${joins ? ' to ' : '-'}${end}`,
        readings: [
          low.isScaled ? low.typed : `${low.typed}${scale}`,
          low.unit === 'pounds' && !end.startsWith('£') ? `£${end}` : end,
        ],
      },
    ],
    next: start + (joins ? 3 : 2),
  }
}

/** "1.9m - £38m": people, a dash, money. The dash parts the two and is no minus. */
function separatedAt(tokens: readonly Token[], from: number): Found | undefined {
  const [low, high] = [tokens[from], tokens[from + 1]]
  if (low?.kind !== 'figure' || high?.kind !== 'figure') return undefined
  if (!isOtherUnit(low, high) || !high.typed.startsWith('- ')) return undefined
  return {
    tokens: [low, { ...high, isNegative: false, typed: high.typed.slice(2) }],
    next: from + 2,
  }
}

function isOtherUnit(low: TypedFigure, high: TypedFigure): boolean {
  return low.unit === null && high.unit === 'pounds'
}

function isWord(token: Token | undefined, pattern: RegExp): boolean {
  return token?.kind === 'word' && pattern.test(token.typed)
}
