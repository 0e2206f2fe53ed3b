import { isJsonRecord } from '../json-record.ts'
import type { JsonRecord } from '../json-record.ts'

/** Where blocks are shown; each surface takes other blocks and elements. */
export type Surface = 'message' | 'modal' | 'home'

/** One look through a payload: problems are gathered as Slack words them. */
export interface Inspection {
  readonly surface: Surface
  readonly problems: string[]
  readonly blockIds: Set<string>
  /** Characters of all markdown blocks together, which share one limit. */
  markdownLength: number
  focusCount: number
}

export function startInspection(surface: Surface): Inspection {
  return { surface, problems: [], blockIds: new Set(), markdownLength: 0, focusCount: 0 }
}

/** Notes a problem at a JSON pointer, e.g. `/blocks/0/text`. */
export function note(inspection: Inspection, pointer: string, problem: string) {
  inspection.problems.push(`${problem} [json-pointer:${pointer}]`)
}

/** The object at a pointer; notes its absence and answers undefined when there is none. */
export function requireRecord(
  inspection: Inspection,
  value: unknown,
  pointer: string,
): JsonRecord | undefined {
  if (isJsonRecord(value)) return value
  note(inspection, pointer, value === undefined ? 'missing required field' : 'must be an object')
  return undefined
}

/** The list at a pointer when it has between `min` and `max` items. */
export function requireList(
  inspection: Inspection,
  value: unknown,
  pointer: string,
  { min = 1, max }: { readonly min?: number; readonly max: number },
): readonly unknown[] {
  if (!Array.isArray(value)) {
    note(inspection, pointer, value === undefined ? 'missing required field' : 'must be an array')
    return []
  }
  if (value.length < min) note(inspection, pointer, `no fewer than ${min} items allowed`)
  if (value.length > max) note(inspection, pointer, `no more than ${max} items allowed`)
  return value
}

/** A string of at most `max` characters; Slack takes no empty ones unless `min` is 0. */
export function checkString(
  inspection: Inspection,
  value: unknown,
  pointer: string,
  { min = 1, max }: { readonly min?: number; readonly max: number },
) {
  if (typeof value !== 'string') {
    note(inspection, pointer, value === undefined ? 'missing required field' : 'must be a string')
    return
  }
  if (value.length < min) note(inspection, pointer, `must be more than ${min - 1} characters`)
  if (value.length > max) note(inspection, pointer, `must be less than ${max + 1} characters`)
}

/** The same, for a field that may be left out. */
export function checkOptionalString(
  inspection: Inspection,
  value: unknown,
  pointer: string,
  limits: { readonly min?: number; readonly max: number },
) {
  if (value !== undefined) checkString(inspection, value, pointer, limits)
}

/** One of a few words. */
export function checkOneOf(
  inspection: Inspection,
  value: unknown,
  pointer: string,
  allowed: readonly string[],
) {
  if (value === undefined || allowed.some((one) => one === value)) return
  note(inspection, pointer, `must be one of: ${allowed.join(', ')}`)
}

/** A whole number between two bounds, for a field that may be left out. */
export function checkInteger(
  inspection: Inspection,
  value: unknown,
  pointer: string,
  min: number,
  max: number,
) {
  if (value === undefined) return
  const isSound = Number.isInteger(value) && Number(value) >= min && Number(value) <= max
  if (!isSound) note(inspection, pointer, `must be a whole number from ${min} to ${max}`)
}

/** Fields Slack does not know are refused, not ignored. */
export function checkKeys(
  inspection: Inspection,
  record: JsonRecord,
  pointer: string,
  allowed: readonly string[],
) {
  for (const key of Object.keys(record)) {
    if (!allowed.includes(key)) note(inspection, pointer, `invalid additional property: ${key}`)
  }
}
