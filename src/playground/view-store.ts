import type { ChangeFeed } from './change-feed.ts'
import { withIds } from './blocks/block-elements.ts'
import type { Identifiers } from './identifiers.ts'
import type { InputMemory } from './input-memory.ts'
import { recordsAt, stringAt } from './json-record.ts'
import type { JsonRecord } from './json-record.ts'
import { bot, team } from './people.ts'

/** A modal or a Home tab as one person has it open. */
export interface View {
  readonly id: string
  readonly owner: string
  readonly type: 'modal' | 'home'
  readonly hash: string
  readonly rootId: string
  readonly previousId: string | null
  readonly blocks: readonly JsonRecord[]
  /** The view as the bot gave it: title, submit, callback_id, private_metadata … */
  readonly given: JsonRecord
  /** Errors below the inputs, by block_id, after a submission that was refused. */
  readonly errors: Readonly<Record<string, string>>
  /** A sentence at the top when the bot did not answer the submission. */
  readonly trouble?: string
  readonly changed: number
}

/** Each person's Home tab and stack of modals, the last on top. */
export interface ViewStore {
  revision(): number
  home(user: string): View | undefined
  modals(user: string): readonly View[]
  find(idOrExternalId: string): View | undefined
  publish(user: string, given: JsonRecord): View
  open(user: string, given: JsonRecord): View
  push(user: string, given: JsonRecord): View
  update(view: View, given: JsonRecord): View
  mark(view: View, patch: Pick<View, 'errors'> & { readonly trouble?: string }): View
  pop(user: string): void
  clear(user: string): void
  /** The view as Slack sends it to the bot, with what the person entered. */
  payload(view: View): JsonRecord
}

export function createViewStore(
  ids: Identifiers,
  inputs: InputMemory,
  changes: ChangeFeed,
): ViewStore {
  const homes = new Map<string, View>()
  const stacks = new Map<string, readonly View[]>()
  let revision = 0

  const stackOf = (user: string) => stacks.get(user) ?? []
  const fresh = (given: JsonRecord) => ({
    given,
    blocks: withIds(recordsAt(given, 'blocks'), () => ids.next('b')),
    hash: `${ids.nextTs()}.${ids.secret().slice(0, 8)}`,
    errors: {},
    changed: ++revision,
  })
  const setStack = (user: string, stack: readonly View[]) => {
    const closed = stackOf(user).filter((view) => !stack.some((kept) => kept.id === view.id))
    for (const view of closed) inputs.forget(view.id)
    stacks.set(user, stack)
    revision += 1
    changes.publish({ kind: 'modal', user })
  }
  const put = (view: View) => {
    if (view.type === 'home') {
      homes.set(view.owner, view)
      changes.publish({ kind: 'home', user: view.owner })
    } else {
      setStack(
        view.owner,
        stackOf(view.owner).map((old) => (old.id === view.id ? view : old)),
      )
    }
    return view
  }
  const onTop = (user: string, given: JsonRecord, below: readonly View[]) => {
    const id = ids.next('V')
    const view: View = {
      id,
      owner: user,
      type: 'modal',
      rootId: below[0]?.id ?? id,
      previousId: below.at(-1)?.id ?? null,
      ...fresh(given),
    }
    setStack(user, [...below, view])
    return view
  }

  return {
    revision: () => revision,
    home: (user) => homes.get(user),
    modals: stackOf,
    find: (id) => {
      const all = [...homes.values(), ...[...stacks.values()].flat()]
      return all.find((view) => view.id === id || stringAt(view.given, 'external_id') === id)
    },
    publish: (user, given) => {
      const id = homes.get(user)?.id ?? ids.next('V')
      const home = { id, owner: user, type: 'home', rootId: id, previousId: null } as const
      return put({ ...home, ...fresh(given) })
    },
    open: (user, given) => onTop(user, given, []),
    push: (user, given) => onTop(user, given, stackOf(user)),
    update: (view, given) => {
      const { trouble: _gone, ...kept } = view
      return put({ ...kept, ...fresh(given) })
    },
    mark: (view, patch) => {
      const { trouble: _gone, ...kept } = view
      return put({ ...kept, ...patch, changed: ++revision })
    },
    pop: (user) => setStack(user, stackOf(user).slice(0, -1)),
    clear: (user) => setStack(user, []),
    payload: (view) => ({
      id: view.id,
      team_id: team.id,
      type: view.type,
      blocks: view.blocks,
      private_metadata: view.given['private_metadata'] ?? '',
      callback_id: view.given['callback_id'] ?? '',
      state: { values: inputs.values(view.id, view.blocks) },
      hash: view.hash,
      title: view.given['title'] ?? { type: 'plain_text', text: 'View Title', emoji: true },
      clear_on_close: view.given['clear_on_close'] ?? false,
      notify_on_close: view.given['notify_on_close'] ?? false,
      close: view.given['close'] ?? null,
      submit: view.given['submit'] ?? null,
      previous_view_id: view.previousId,
      root_view_id: view.rootId,
      app_id: bot.appId,
      external_id: view.given['external_id'] ?? '',
      app_installed_team_id: team.id,
      bot_id: bot.botId,
    }),
  }
}
