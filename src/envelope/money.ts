/** Whole pence. Always a safe integer; never a fraction. */
export type Pence = number

/** `£18.76 × 1,900,000`, exactly. */
export function timesHeads(pencePerHead: Pence, heads: number): Pence {
  return whole(BigInt(pencePerHead) * BigInt(heads))
}

/** The exact sum. */
export function sumOf(amounts: readonly Pence[]): Pence {
  return whole(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n))
}

/** Cost divided by people, to the nearest penny; half a penny goes up. */
export function perHead(costPence: Pence, heads: number): Pence {
  return rounded(BigInt(costPence), BigInt(heads))
}

/** `amount × part ÷ of`, to the nearest penny; half a penny goes away from zero. */
export function shareOf(amountPence: Pence, part: number, of: number): Pence {
  return rounded(BigInt(amountPence) * BigInt(part), BigInt(of))
}

/** `part` of `of` in tenths of a per cent, to the nearest; 62 is 6.2 %. */
export function tenthsOfPercent(part: number, of: number): number {
  return rounded(BigInt(part) * 1000n, BigInt(of))
}

/** How many times `unit` goes into `amount`, in tenths, to the nearest: 412 is 41.2. */
export function tenthsOf(amountPence: Pence, unitPence: Pence): number {
  return rounded(BigInt(amountPence) * 10n, BigInt(unitPence))
}

/** The most people that an amount pays for: a part of a person is left out. */
export function headsWithin(amountPence: Pence, pencePerHead: Pence): number {
  return whole(BigInt(amountPence) / BigInt(pencePerHead))
}

function rounded(numerator: bigint, denominator: bigint): number {
  const up = numerator < 0n ? -denominator : denominator
  return whole((2n * numerator + up) / (2n * denominator))
}

/** Figures are checked before they get here, so a sum beyond the exact range is a fault of ours. */
function whole(value: bigint): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError('A sum left the range of exact numbers')
  return number
}
