import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { exportOf } from '../questions/approved/export.ts'
import { openDeskStore } from '../storage/desk/desk-store.ts'
import { exportedIds, removeExport, writeExport } from '../storage/faq-files.ts'
import { readKnowledge } from '../storage/knowledge-files.ts'

/**
 * `npm run export-faqs [-- --to DIR]`: what the FAQ team has approved as YAML in `knowledge/`, for a pull
 * request. Reads the database that DATA_DIR or DATABASE_URL names; exit 1 if the result is not sound.
 */
const { values } = parseArgs({ options: { to: { type: 'string' } } })
const environment = readConfig(process.env)
if (environment.kind === 'problems') {
  console.error(environment.problems.join('\n'))
  process.exit(1)
}
const { config } = environment
const dir = values.to ?? config.knowledgeDir

const exported = await exportedIds(dir)
await removeExport(dir)
const before = await readKnowledge(dir)
if (before.kind === 'problems') {
  console.error(before.problems.join('\n'))
  process.exit(1)
}
const store = await openDeskStore(config.database)
const approved = await store.approved()
await store.close()

const content = exportOf(approved, before.knowledge, exported)
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
