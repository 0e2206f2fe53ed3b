/** A JSON object whose fields are not yet known: what arrives over the wire. */
export type JsonRecord = Readonly<Record<string, unknown>>

export function isJsonRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object at `key`, or an empty one when there is none. */
export function recordAt(record: JsonRecord, key: string): JsonRecord {
  const value = record[key]
  return isJsonRecord(value) ? value : {}
}

/** The objects in the list at `key`; anything else in it is left out. */
export function recordsAt(record: JsonRecord, key: string): readonly JsonRecord[] {
  const value = record[key]
  return Array.isArray(value) ? value.filter(isJsonRecord) : []
}

/** The string at `key`, or undefined when it is missing or something else. */
export function stringAt(record: JsonRecord, key: string): string | undefined {
  const value = record[key]
  return typeof value === 'string' ? value : undefined
}

/** JSON read without throwing: undefined when it is not JSON. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
