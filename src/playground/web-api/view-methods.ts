import { isJsonRecord, stringAt } from '../json-record.ts'
import type { JsonRecord } from '../json-record.ts'
import { AMOUNTS } from '../slack-limits.ts'
import type { View } from '../view-store.ts'
import { viewProblems } from '../view-rules.ts'
import { personWithId } from '../workspace.ts'
import type { Workspace } from '../workspace.ts'
import { jsonArg, requiredArg } from './method.ts'
import type { Method } from './method.ts'
import { Refusal, refusalWithMessages } from './refusal.ts'

export const viewMethods: Readonly<Record<string, Method>> = {
  'views.open': {
    run: (workspace, args) => {
      const given = viewArg(workspace, args, 'modal')
      const user = triggeredBy(workspace, args)
      return answer(workspace, workspace.views.open(user, given))
    },
  },
  'views.push': {
    run: (workspace, args) => {
      const given = viewArg(workspace, args, 'modal')
      const user = triggeredBy(workspace, args)
      if (workspace.views.modals(user).length >= AMOUNTS.modalsOnTopOfEachOther) {
        throw new Refusal('push_limit_reached')
      }
      return answer(workspace, workspace.views.push(user, given))
    },
  },
  'views.update': {
    run: (workspace, args) => {
      const id = stringAt(args, 'view_id') ?? requiredArg(args, 'external_id')
      const view = workspace.views.find(id)
      if (view === undefined) throw new Refusal('not_found')
      const given = viewArg(workspace, args, view.type, view)
      refuseOldHash(view, args)
      return answer(workspace, workspace.views.update(view, given))
    },
  },
  'views.publish': {
    run: (workspace, args) => {
      const user = requiredArg(args, 'user_id')
      if (personWithId(user) === undefined) throw new Refusal('user_not_found')
      const home = workspace.views.home(user)
      const given = viewArg(workspace, args, 'home', home)
      if (home !== undefined) refuseOldHash(home, args)
      return answer(workspace, workspace.views.publish(user, given))
    },
  },
}

function answer(workspace: Workspace, view: View): JsonRecord {
  return { view: workspace.views.payload(view) }
}

function triggeredBy(workspace: Workspace, args: JsonRecord): string {
  const exchanged = workspace.triggers.exchange(requiredArg(args, 'trigger_id'))
  if ('error' in exchanged) throw new Refusal(exchanged.error)
  return exchanged.user
}

function viewArg(
  workspace: Workspace,
  args: JsonRecord,
  surface: 'modal' | 'home',
  replaced?: View,
): JsonRecord {
  const view = jsonArg(args, 'view')
  if (!isJsonRecord(view)) throw refusalWithMessages('invalid_arguments', ['missing view'])
  if (Buffer.byteLength(JSON.stringify(view)) > AMOUNTS.viewBytes)
    throw new Refusal('view_too_large')
  const problems = viewProblems(view, surface)
  if (problems.length > 0) throw refusalWithMessages('invalid_arguments', problems)
  const externalId = stringAt(view, 'external_id')
  const holder = externalId === undefined ? undefined : workspace.views.find(externalId)
  if (holder !== undefined && holder.id !== replaced?.id) {
    throw new Refusal('duplicate_external_id')
  }
  return view
}

function refuseOldHash(view: View, args: JsonRecord) {
  const hash = stringAt(args, 'hash')
  if (hash !== undefined && hash !== view.hash) throw new Refusal('hash_conflict')
}
