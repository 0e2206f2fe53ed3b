import { parseArgs } from 'node:util'
import { countByType } from '../knowledge/consistency.ts'
import { wordingsOf } from '../knowledge/wordings-of.ts'
import { readKnowledge } from '../storage/knowledge-files.ts'
import { typed } from './command-line.ts'

const usage = `npm run check-knowledge   prints every problem of the knowledge, one a line; ends with 1 if there is any
  --dir DIR       another folder than knowledge
  --sources DIR   compares every quotation with the source documents of this folder`

const { values } = typed(usage, () =>
  parseArgs({
    options: {
      dir: { type: 'string', default: 'knowledge' },
      sources: { type: 'string' },
    },
  }),
)

const read = await readKnowledge(values.dir, values.sources)
if (read.kind === 'problems') {
  for (const problem of read.problems) console.log(problem)
  console.log(`\n${read.problems.length} to put right.`)
  process.exitCode = 1
} else {
  const counts = [...countByType(read.knowledge.entries)].map(([type, n]) => `${n} ${type}`)
  const wordings = read.knowledge.entries.reduce((n, entry) => n + wordingsOf(entry).length, 0)
  console.log(`Knowledge is sound: ${counts.join(', ')}; ${wordings} wordings.`)
  console.log(
    values.sources === undefined
      ? 'Quotations were not compared with the sources; add --sources DIR to do that.'
      : 'Every quotation is a verbatim part of its source.',
  )
}
