/** An exact decimal: `digits` ÷ 10^`decimals`. 1.9 million is 19 with −5 decimals. */
export type Exact = { readonly digits: bigint; readonly decimals: number }

/** From plain digits with an optional point, such as "1900000" or "38.2". */
export function exactOf(plain: string): Exact {
  const [before = '', after = ''] = plain.split('.')
  return { digits: BigInt(`${before}${after}` || '0'), decimals: after.length }
}

/** Times 10^`powers`. */
export function timesTen({ digits, decimals }: Exact, powers: number): Exact {
  return { digits, decimals: decimals - powers }
}

export function plus(a: Exact, b: Exact): Exact {
  const decimals = Math.max(a.decimals, b.decimals)
  return { digits: atDecimals(a, decimals) + atDecimals(b, decimals), decimals }
}

export function times(a: Exact, b: Exact): Exact {
  return { digits: a.digits * b.digits, decimals: a.decimals + b.decimals }
}

export function isSame(a: Exact, b: Exact): boolean {
  const decimals = Math.max(a.decimals, b.decimals)
  return atDecimals(a, decimals) === atDecimals(b, decimals)
}

/** The whole number it is, times 10^`powers`; null if a fraction is left or it is beyond exact numbers. */
export function wholeOf(value: Exact, powers = 0): number | null {
  const { digits, decimals } = timesTen(value, powers)
  if (decimals <= 0) return safe(digits * 10n ** BigInt(-decimals))
  const divisor = 10n ** BigInt(decimals)
  return digits % divisor === 0n ? safe(digits / divisor) : null
}

/** For comparing sizes only. */
export function roughly({ digits, decimals }: Exact): number {
  return Number(`${digits}e${-decimals}`)
}

/** No more than some hundreds and not in thousands: so much a head, and neither people nor a budget. */
export function isSmallAmount(figure: {
  readonly value: Exact
  readonly isScaled: boolean
}): boolean {
  return !figure.isScaled && roughly(figure.value) < 1_000
}

function atDecimals({ digits, decimals }: Exact, wanted: number): bigint {
  return digits * 10n ** BigInt(wanted - decimals)
}

function safe(whole: bigint): number | null {
  const number = Number(whole)
  return Number.isSafeInteger(number) ? number : null
}
