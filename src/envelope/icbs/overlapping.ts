import type { Icb } from '../../knowledge/icb.ts'

/**
 * The names of two of these ICBs that count some of the same people: one named twice, or an abolished one with
 * an ICB that took it over. Empty if none do.
 */
export function overlapping(icbs: readonly Icb[]): readonly string[] {
  for (const [i, icb] of icbs.entries()) {
    for (const other of icbs.slice(i + 1)) {
      const isTwice = icb.odsCode === other.odsCode
      const isSuccessor =
        icb.successors.includes(other.odsCode) || other.successors.includes(icb.odsCode)
      if (isTwice || isSuccessor) return [icb.name, other.name]
    }
  }
  return []
}
