import type { Pence } from './money.ts'

const whole = new Intl.NumberFormat('en-GB')

/** "£35,644,000", "£23,160,476.92", "−£668,000": pence only where there are any. */
export function pounds(pence: Pence): string {
  return pence % 100 === 0
    ? sign(pence, whole.format(Math.abs(pence) / 100))
    : poundsAndPence(pence)
}

/** "£18.76", "£20.00": always with the pence, as rates are written. */
export function poundsAndPence(pence: Pence): string {
  const size = Math.abs(pence)
  const change = String(size % 100).padStart(2, '0')
  return sign(pence, `${whole.format(Math.floor(size / 100))}.${change}`)
}

/** "1,900,000" */
export function count(heads: number): string {
  return whole.format(heads)
}

/** "6.2%" from tenths of a per cent. */
export function percent(tenths: number): string {
  return `${tenthsText(tenths)}%`
}

/** "41.2" from tenths. */
export function tenthsText(tenths: number): string {
  const size = Math.abs(tenths)
  return `${tenths < 0 ? '−' : ''}${whole.format(Math.floor(size / 10))}.${size % 10}`
}

function sign(pence: Pence, digits: string): string {
  return `${pence < 0 ? '−' : ''}£${digits}`
}
