import type { Token } from './token.ts'

/** What a figure has to do with the rate that stands next to it: "2.1m times 18.76", "£35 to 18.76". */
export type BesideRate = 'times' | 'at' | 'divided' | 'compared'

const perHead = '(?:(?:a|per|each|every) ?(?:head|person|capita|patient|resident)? ?)?'
const about = '(?: (?:about|roughly|around|circa|all|some|exactly))*'

const before: readonly (readonly [BesideRate, RegExp])[] = [
  ['times', new RegExp(`^${perHead}(?:times|multiplied by|by)${about}$`)],
  ['at', new RegExp(`^${perHead}(?:for|on|across|of)${about}$`)],
  [
    'compared',
    new RegExp(`^${perHead}(?:vs|versus|v|against|compared (?:to|with))(?: (?:our|the|a))?$`),
  ],
]

const after: readonly (readonly [BesideRate, RegExp])[] = [
  ['times', /^(?:times|multiplied by|by)(?: the (?:rate|figure)(?: of)?)?$/],
  ['at', /^at(?: the (?:rate|figure)(?: of)?)?$/],
  ['divided', /^(?:divided by|over)$/],
  [
    'compared',
    new RegExp(`^${perHead}(?:now )?(?:(?:down )?to|vs|versus|v|against|compared (?:to|with))$`),
  ],
]

/** "times the going rate": the rate in words. */
const namedRate = /^(?:times|multiplied by|by|at) (?:the|that|this|your) (?:[a-z]+ ){0,3}rate\b/

/** How the figure at `at` stands to the rate, from nothing but the words between the two. */
export function besideRate(tokens: readonly Token[], at: number): BesideRate | undefined {
  const following = between(tokens, at, 1)
  const said = following.words.join(' ')
  if (following.reachesRate) return found(after, said) ?? beforeIt(tokens, at)
  return namedRate.test(said) ? 'times' : beforeIt(tokens, at)
}

function beforeIt(tokens: readonly Token[], at: number): BesideRate | undefined {
  const { words, reachesRate } = between(tokens, at, -1)
  return reachesRate ? found(before, words.toReversed().join(' ')) : undefined
}

function found(
  patterns: readonly (readonly [BesideRate, RegExp])[],
  words: string,
): BesideRate | undefined {
  return patterns.find(([, pattern]) => pattern.test(words))?.[0]
}

/** The words from a figure on, or back, as far as they go, and whether the rate stands behind them. */
function between(tokens: readonly Token[], at: number, step: 1 | -1) {
  const words: string[] = []
  for (let i = at + step; ; i += step) {
    const token = tokens[i]
    if (token?.kind !== 'word') return { words, reachesRate: token?.kind === 'rate' }
    words.push(token.typed)
  }
}
