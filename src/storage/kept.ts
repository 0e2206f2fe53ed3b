import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pack, unpack } from './packed.ts'

/** Where tools keep what they can make again. */
export const usualFolder = path.resolve(import.meta.dirname, '../../node_modules/.cache/signpost')
/** A few of a kind, as tests and the bot may have different knowledge. */
const mostOfAKind = 4

/** What something is made from, piece by piece: it may be large. */
type Source = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>

/**
 * What `make` gave before for the same `from`, or gives now: kept in `folder` for the next start, under a
 * name that says what it was made from. Where nothing can be kept it is made anew each time.
 */
export async function kept<T>(
  { folder, kind, from }: { folder: string; kind: string; from: Source },
  make: () => T | Promise<T>,
): Promise<T> {
  const hash = createHash('sha256')
  for await (const part of from) hash.update(part)
  const file = path.join(folder, `${kind}-${hash.digest('hex').slice(0, 32)}.bin`)
  const before = await readBefore(file)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written below, under a name that says from what
  if (before !== undefined) return before as T
  const made = await make()
  await write(file, made, kind).catch(() => {})
  return made
}

async function readBefore(file: string): Promise<unknown> {
  try {
    const bytes = await readFile(file)
    await utimes(file, new Date(), new Date())
    return unpack(bytes)
  } catch {
    return undefined
  }
}

/** Written whole under another name first: nobody reads half a file. */
async function write(file: string, value: unknown, kind: string): Promise<void> {
  const folder = path.dirname(file)
  await mkdir(folder, { recursive: true })
  const draft = `${file}.${process.pid}`
  await writeFile(draft, pack(value))
  await rename(draft, file)
  const names = (await readdir(folder)).filter(
    (name) => name.startsWith(`${kind}-`) && name.endsWith('.bin'),
  )
  const aged = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(path.join(folder, name))).mtimeMs })),
  )
  const old = aged.sort((a, b) => b.at - a.at).slice(mostOfAKind)
  await Promise.all(old.map(({ name }) => rm(path.join(folder, name), { force: true })))
}
