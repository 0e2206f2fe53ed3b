/** What a question wants to be told: a person or body, a day, a place, a sum, a number, a way of doing it. */
export type Focus =
  | 'who'
  | 'when'
  | 'where'
  | 'how-much'
  | 'how-many'
  | 'how-long'
  | 'how-to'
  | 'why'

/** The first that is plainly asked for; undefined for yes-or-no questions and anything less plain. */
export function focusOf(question: string): Focus | undefined {
  const text = question.toLowerCase()
  return patterns.find(([, pattern]) => pattern.test(text))?.[0]
}

const patterns: readonly (readonly [Focus, RegExp])[] = [
  ['how-many', /\bhow many\b|\bhead ?count\b|\b(what|the) number of\b/],
  ['how-long', /\bhow long\b|\b(what|which) period\b|\bfor what period\b/],
  [
    'how-much',
    /\bhow much\b|\bwhat('s| is| will)? (the )?(cost|price|rate|limit|cap)\b|\bis there a (cap|limit)\b/,
  ],
  [
    'when',
    /(^|[,;:.?!-] *|\b(and|so|know|told|tell us|find out) )when\b|\bwhen (do|does|did|will|is|are|was|were|can|should|would|have|has|might|could)\b|\b(what|which|start|earliest|closing|the) (start |closing )?date\b|^date\b|\bdate of\b|\bby when\b|\bdeadline\b|\btime(table|scale)\b|\bwhat (day|month|time)\b|\bhow soon\b/,
  ],
  [
    'who',
    /(^|[,;:.?!-] *|\b(and|so|know|told|tell us|find out|out|by|to|for|with) )who(m|se|'s|'ll|'d|'ve|s|ll)?\b|\b(which|what) (person|body|organisation|trust|provider|council|local authority|icbs?|team)\b|\bname of (the|our)\b|\bwhat('s| is) the name of our\b/,
  ],
  [
    'where',
    /(^|[,;:.?!-] *|\b(and|so|know|told|tell us|find out) )where('s|s)?\b|\bwhere (do|does|did|will|is|are|was|were|can|should|would|have|has)\b|\b(which|what) (office|building|site|base|floor|address)\b|^(address|link|contact)\b|\b(link|address) (to|for)\b/,
  ],
  ['why', /\bwhy\b|\bwhat for\b|\breason\b/],
  [
    'how-to',
    /\bhow (do|can|should|would|is|are) (i|we|you|one|they|people)\b|\bwhat('s| is) the (process|procedure)\b|\btips for\b/,
  ],
]
