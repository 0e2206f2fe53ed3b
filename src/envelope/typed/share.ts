import type { Share } from '../request.ts'
import { exactOf, wholeOf } from './exact.ts'
import type { Token } from './token.ts'

/** A share that a text takes of something, with how it was typed. */
export type TypedShare = { readonly typed: string; readonly share?: Share }

/** "half of that", "a third of the envelope", "60% of it", "twice the rate"; the last is no share of a whole. */
export function shareIn(tokens: readonly Token[]): TypedShare | undefined {
  for (const [i, token] of tokens.entries()) {
    const share = shareAt(tokens, i)
    if (share === undefined) continue
    const [next, last] = tokens.slice(i + 1)
    const isOf =
      isWord(next, /^of$/) && (isWord(last, whole) || endsInEnvelope(tokens.slice(i + 2)))
    if (!isOf && (token.kind === 'percent' || !isWord(next, whole))) continue
    const typed = [token, next, ...(isOf ? [last] : [])].map((one) => one?.typed).join(' ')
    const isOfEnvelope = tokens.some((one) => isWord(one, envelope))
    return share === 'times' || !isOfEnvelope ? { typed } : { typed, share }
  }
  return undefined
}

const whole = /^(that|it|this|the|our|my|its|which)$/

/** "(a third of) Kent and Medway's envelope" */
function endsInEnvelope(tokens: readonly Token[]): boolean {
  const to = tokens.slice(0, mostWordsOfName).findIndex((one) => isWord(one, envelope))
  return to >= 0 && tokens.slice(0, to).every(({ kind }) => kind === 'word')
}

const envelope = /^envelopes?$/
const mostWordsOfName = 8

function shareAt(tokens: readonly Token[], at: number): Share | 'times' | undefined {
  const token = tokens[at]
  if (token?.kind === 'percent') {
    const part = wholeOf(exactOf(/\d+(?:\.\d+)?/.exec(token.typed)?.[0] ?? '0'), 1)
    return part === null || part === 0 ? undefined : { part, of: 1000 }
  }
  if (isWord(token, /^half$/)) return { part: 1, of: 2 }
  if (isWord(token, /^third$/)) return { part: 1, of: 3 }
  if (isWord(token, /^quarters?$/)) {
    return { part: isWord(tokens[at - 1], /^three$/) ? 3 : 1, of: 4 }
  }
  return isWord(token, /^(thirds|twice|double|treble)$/) ? 'times' : undefined
}

export function isWord(token: Token | undefined, pattern: RegExp): boolean {
  return token?.kind === 'word' && pattern.test(token.typed)
}
