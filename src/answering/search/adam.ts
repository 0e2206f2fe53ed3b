/** Moves weights down a slope: as far for a weight whose slope is small as for one whose slope is large. */
export type Descent = {
  /** Moves `length` weights that stand at `from`, by slopes that stand at `at`. */
  move(
    weights: Float32Array,
    from: number,
    slopes: Float32Array,
    at: number,
    length: number,
    now: { readonly step: number; readonly time: number },
  ): void
}

const [slopeKept, squareKept] = [0.9, 0.999]
const almostNothing = 1e-8

/** Adam (Kingma and Ba, 2015), for this many weights; `time` counts from 1. */
export function createDescent(size: number): Descent {
  const means = new Float32Array(size)
  const squares = new Float32Array(size)

  return {
    move(weights, from, slopes, at, length, { step, time }) {
      const pace = (step * Math.sqrt(1 - squareKept ** time)) / (1 - slopeKept ** time)
      for (let i = 0; i < length; i++) {
        const slope = slopes[at + i] ?? 0
        const mean = slopeKept * (means[from + i] ?? 0) + (1 - slopeKept) * slope
        const square = squareKept * (squares[from + i] ?? 0) + (1 - squareKept) * slope * slope
        means[from + i] = mean
        squares[from + i] = square
        weights[from + i] =
          (weights[from + i] ?? 0) - (pace * mean) / (Math.sqrt(square) + almostNothing)
      }
    },
  }
}
