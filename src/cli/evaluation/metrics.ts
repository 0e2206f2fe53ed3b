import type { Scored } from './score.ts'

/** The figures of an evaluation. Rates are shares of 1; null where no question bears on one. */
export type Metrics = {
  readonly questions: number
  readonly inScopeRight: number | null
  readonly rightFunction: number | null
  readonly abstentionNear: number | null
  readonly abstentionFar: number | null
  readonly abstention: number | null
  readonly wrongAnswers: number | null
  readonly ambiguousClarified: number | null
  readonly listsExact: number | null
  readonly calculationsExact: number | null
  readonly medianMs: number
  readonly p99Ms: number
}

export function metricsOf(all: readonly Scored[]): Metrics {
  const inScope = all.filter(
    ({ question }) =>
      question.expect.outcome === 'answered' || question.expect.outcome === 'answered-or-clarify',
  )
  const outOfScope = all.filter(({ question }) => question.expect.outcome === 'unanswered')
  const times = all.map(({ record }) => record.ms).sort((a, b) => a - b)
  return {
    questions: all.length,
    inScopeRight: share(inScope, isRight),
    rightFunction: share(
      inScope.filter(({ rightFunctions }) => rightFunctions !== null),
      ({ rightFunctions }) => rightFunctions === true,
    ),
    abstention: share(outOfScope, isRight),
    abstentionNear: share(
      outOfScope.filter((s) => reachOf(s) === 'near'),
      isRight,
    ),
    abstentionFar: share(
      outOfScope.filter((s) => reachOf(s) === 'far'),
      isRight,
    ),
    wrongAnswers: share(all, ({ wronglyAnswered }) => wronglyAnswered),
    ambiguousClarified: share(
      all.filter(({ question }) => question.expect.outcome === 'clarify'),
      isRight,
    ),
    listsExact: share(
      all.filter(({ question }) => question.kind === 'list'),
      isRight,
    ),
    calculationsExact: share(
      all.filter(({ question }) => question.kind === 'calc'),
      isRight,
    ),
    medianMs: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
  }
}

/** Sets written before `reach` existed say it in the reason. */
function reachOf({ question }: Scored): string | undefined {
  return question.reach ?? /^(near|far)\b/.exec(question.why ?? '')?.[1]
}

function isRight({ right }: Scored): boolean {
  return right
}

export function share<T>(items: readonly T[], holds: (item: T) => boolean): number | null {
  return items.length === 0 ? null : items.filter(holds).length / items.length
}

function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0
}

/** Of the answers given with a confidence in each tenth: how many, and how many were right. */
export function calibrationOf(
  all: readonly Scored[],
): readonly { from: number; answers: number; right: number }[] {
  const answers = all.filter(({ record }) => record.outcome === 'answered')
  return Array.from({ length: 10 }, (_, i) => {
    const inBand = answers.filter(
      ({ record }) => Math.min(9, Math.floor(record.confidence * 10)) === i,
    )
    return { from: i / 10, answers: inBand.length, right: inBand.filter(isRight).length }
  })
}

/** Shares of right answers by a property of the question, most questions first. */
export function rightBy(
  all: readonly Scored[],
  key: (scored: Scored) => string,
): readonly { group: string; questions: number; right: number }[] {
  const groups = Map.groupBy(all, key)
  return [...groups]
    .map(([group, scored]) => ({
      group,
      questions: scored.length,
      right: scored.filter(isRight).length,
    }))
    .sort((a, b) => b.questions - a.questions)
}
