/** Logistic regression over signals and every product of two of them. */
export type PairwiseModel = {
  /** By signal: what is taken off, and what the rest is divided by. */
  readonly means: readonly number[]
  readonly spreads: readonly number[]
  /** By term, in the order of `termsOf`. */
  readonly weights: readonly number[]
}

/** The chance, 0 to 1. */
export function chanceOf(model: PairwiseModel, values: readonly number[]): number {
  const sum = termsOf(model, values).reduce(
    (all, term, i) => all + term * (model.weights[i] ?? 0),
    0,
  )
  return 1 / (1 + Math.exp(-sum))
}

/** 1, the signals on one scale, and their products, each pair once. */
export function termsOf(
  { means, spreads }: Omit<PairwiseModel, 'weights'>,
  values: readonly number[],
): readonly number[] {
  const scaled = values.map((value, i) => {
    const steps = (value - (means[i] ?? 0)) / (spreads[i] ?? 1)
    return Math.max(-furthest, Math.min(furthest, steps))
  })
  const products = scaled.flatMap((a, i) => scaled.slice(i).map((b) => a * b))
  return [1, ...scaled, ...products]
}

/** Spreads from the mean: what lies further out was too rare to learn more from. */
const furthest = 3
