/** Every number below `length` once, each far from the one before: neighbours are too alike to be learnt from in turn. */
export function* scattered(length: number, start: number): Generator<number> {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  let stride = Math.max(1, Math.floor(length * 0.618))
  while (divisor(stride, length) !== 1) stride += 1
  for (let n = 0, at = start % (length || 1); n < length; n++, at = (at + stride) % length) yield at
}
