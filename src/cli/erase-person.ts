import { parseArgs } from 'node:util'
import { openDatabase } from '../storage/database/open-database.ts'
import { erasePerson } from '../storage/desk/erase-person.ts'
import { endWith, soundConfig, typed } from './command-line.ts'

const usage = `npm run erase-person -- U0123ABCDEF   deletes everything that is kept of one person, by their Slack id
  (in Slack: their profile, ⋮, Copy member ID). What they did on the desk stays done, and no longer says by whom.`

const { positionals } = typed(usage, () => parseArgs({ allowPositionals: true }))
const [user = '', ...others] = positionals
if (others.length > 0 || !/^[UW][A-Z0-9]{2,}$/.test(user)) {
  endWith(2, ['Give the Slack id of one person:\n', usage])
}
const database = await openDatabase(soundConfig().database)
const deleted = await erasePerson(database, user, new Date())
await database.close()
console.log(
  `Deleted ${deleted.questions} questions and ${deleted.others} other records; ${deleted.auditLines} audit lines no longer name the person; ${deleted.groups} groups are empty now and closed.`,
)
