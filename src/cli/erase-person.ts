import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { openDatabase } from '../storage/database/open-database.ts'
import { erasePerson } from '../storage/desk/erase-person.ts'

/**
 * `npm run erase-person -- U0123ABCDEF`: deletes everything that is kept of one person, by their Slack id.
 * What they did on the desk stays done, and no longer says by whom.
 */
const { positionals } = parseArgs({ allowPositionals: true })
const [user = ''] = positionals
if (!/^[UW][A-Z0-9]{2,}$/.test(user)) {
  console.error(
    'Give the person’s Slack id, for example: npm run erase-person -- U0123ABCDEF (in Slack: their profile, ⋮, Copy member ID)',
  )
  process.exit(1)
}
const environment = readConfig(process.env)
if (environment.kind === 'problems') {
  console.error(environment.problems.join('\n'))
  process.exit(1)
}
const database = await openDatabase(environment.config.database)
const deleted = await erasePerson(database, user, new Date())
await database.close()
console.log(
  `Deleted ${deleted.questions} questions and ${deleted.others} other records; ${deleted.auditLines} audit lines no longer name the person; ${deleted.groups} groups are empty now and closed.`,
)
