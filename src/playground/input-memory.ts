import { everyElement } from './blocks/block-elements.ts'
import { holdsValue, initialState } from './blocks/element-values.ts'
import type { JsonRecord } from './json-record.ts'

/** `state.values` as Slack sends it: block_id, then action_id. */
export type StateValues = Record<string, Record<string, JsonRecord>>

/** What people have entered so far, by person and by place (a view or a message). */
export interface InputMemory {
  remember(owner: string, blockId: string, actionId: string, state: JsonRecord): void
  /** The values of these blocks: what was entered, else what they started with. */
  values(owner: string, blocks: readonly JsonRecord[]): StateValues
  forget(owner: string): void
}

export function createInputMemory(): InputMemory {
  const entered = new Map<string, Map<string, JsonRecord>>()
  return {
    remember: (owner, blockId, actionId, state) => {
      const values = entered.get(owner) ?? new Map<string, JsonRecord>()
      entered.set(owner, values.set(`${blockId}/${actionId}`, state))
    },
    values: (owner, blocks) => {
      const values: StateValues = {}
      for (const { blockId, actionId, element } of everyElement(blocks)) {
        if (!holdsValue(element)) continue
        const known = entered.get(owner)?.get(`${blockId}/${actionId}`)
        // An update that turns the element into another kind starts afresh, as in Slack.
        const isSameKind = known !== undefined && known['type'] === element['type']
        const state = isSameKind ? known : initialState(element)
        values[blockId] = { ...values[blockId], [actionId]: state }
      }
      return values
    },
    forget: (owner) => void entered.delete(owner),
  }
}
