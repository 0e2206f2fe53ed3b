import { parseArgs } from 'node:util'
import { exportOf } from '../questions/approved/export.ts'
import { openDeskStore } from '../storage/desk/desk-store.ts'
import { exportedIds, removeExport, writeExport } from '../storage/faq-files.ts'
import { readKnowledge } from '../storage/knowledge-files.ts'
import { soundConfig, soundKnowledge, typed } from './command-line.ts'

const usage = `npm run export-faqs   writes what the FAQ team has approved as YAML into the knowledge, for a pull request
  --to DIR   another folder than KNOWLEDGE_DIR
It reads the database that DATA_DIR or DATABASE_URL names, and ends with 1 if the result is not sound.`

const { values } = typed(usage, () => parseArgs({ options: { to: { type: 'string' } } }))
const config = soundConfig()
const dir = values.to ?? config.knowledgeDir

const exported = await exportedIds(dir)
await removeExport(dir)
const before = await soundKnowledge(dir)
const store = await openDeskStore(config.database)
const approved = await store.approved()
await store.close()

const content = exportOf(approved, before, exported)
for (const file of await writeExport(dir, content)) console.log(`Written: ${file}`)
for (const { id, text, standsIn } of content.leftOut) {
  console.log(
    `Left out of ${id}: “${text}” already stands in “${standsIn}” – move it there if it is meant.`,
  )
}
const after = await readKnowledge(dir)
if (after.kind === 'problems') {
  console.error(after.problems.join('\n'))
  process.exitCode = 1
} else {
  console.log(`${content.faqs.length} FAQs exported; the knowledge is sound with them.`)
}
