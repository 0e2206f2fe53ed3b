import { deserialize, serialize } from 'node:v8'

const kinds = { Int8Array, Uint8Array, Uint16Array, Int32Array, Float32Array, Float64Array }
type Kind = keyof typeof kinds
type NumberArray = InstanceType<(typeof kinds)[Kind]>
/** Stands where an array was taken out. */
type Place = { readonly kind: Kind; readonly at: number; readonly length: number }

const taken = 'array of numbers'
const align = 8
const aligned = (bytes: number): number => Math.ceil(bytes / align) * align

/**
 * Plain values with large arrays of numbers in them, as bytes. The arrays stand one after the other behind the
 * rest, so that when they are read again they are views of the file's bytes and nothing is copied.
 */
export function pack(value: unknown): Uint8Array {
  const arrays: NumberArray[] = []
  let size = 0
  const head = serialize(
    mapped(value, (own) => {
      const kind = kindOf(own)
      if (kind === undefined) return own
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its kind says so
      const array = own as NumberArray
      arrays.push(array)
      const at = size
      size += aligned(array.byteLength)
      return { [taken]: { kind, at, length: array.length } satisfies Place }
    }),
  )
  const start = aligned(align + head.length)
  const bytes = new Uint8Array(start + size)
  new DataView(bytes.buffer).setUint32(0, head.length, true)
  bytes.set(head, align)
  let at = start
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    at += aligned(array.byteLength)
  }
  return bytes
}

export function unpack(bytes: Uint8Array<ArrayBuffer>): unknown {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  const start = bytes.byteOffset + aligned(align + length)
  return mapped(deserialize(bytes.subarray(align, align + length)), (own) => {
    if (!isObject(own) || !(taken in own)) return own
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written above
    const { kind, at, length: numbers } = own[taken] as Place
    return new kinds[kind](bytes.buffer, start + at, numbers)
  })
}

function kindOf(value: unknown): Kind | undefined {
  // A Buffer is a Uint8Array too.
  if (value instanceof Uint8Array) return 'Uint8Array'
  const names = ['Int8Array', 'Uint16Array', 'Int32Array', 'Float32Array', 'Float64Array'] as const
  return names.find((name) => value instanceof kinds[name])
}

/** A copy with `change` made to every value in it that stands in objects, not in lists. */
function mapped(value: unknown, change: (own: unknown) => unknown): unknown {
  const changed = change(value)
  if (changed !== value || !isObject(value)) return changed
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, mapped(own, change)]))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  )
}
