import { parseArgs } from 'node:util'
import { openDatabase } from '../storage/database/open-database.ts'
import { forgetGroupsClosedBefore } from '../storage/desk/forget-groups.ts'
import { soundConfig, typed } from './command-line.ts'

const usage = `npm run forget-old-questions   deletes the questions of groups that were closed more than RETENTION_MONTHS ago
  (12 unless told otherwise), with everything that belongs to them. To be run once a day or week.`

typed(usage, () => parseArgs())
const { database: address, retentionMonths } = soundConfig()
const now = new Date()
const before = new Date(now)
before.setUTCMonth(before.getUTCMonth() - retentionMonths)

const database = await openDatabase(address)
const deleted = await forgetGroupsClosedBefore(database, before, now)
await database.close()
console.log(
  `Closed before ${before.toISOString().slice(0, 10)}: deleted ${deleted.groups} groups, ${deleted.questions} questions, ${deleted.auditLines} audit lines and ${deleted.others} other records.`,
)
