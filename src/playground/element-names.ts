import { everyElement } from './blocks/block-elements.ts'
import type { PlacedElement } from './blocks/block-elements.ts'
import { labelOf, optionsOf } from './blocks/element-values.ts'
import { recordAt, stringAt } from './json-record.ts'
import type { JsonRecord } from './json-record.ts'

/** The element with this action_id, block_id, label or words on it. */
export function elementNamed(
  blocks: readonly JsonRecord[],
  wanted: string,
): PlacedElement | undefined {
  const all = [...everyElement(blocks)]
  return (
    all.find(({ actionId }) => actionId === wanted) ??
    all.find(({ blockId }) => blockId === wanted) ??
    all.find((placed) => namesOf(placed).includes(wanted))
  )
}

/** What there is to press under this name, and what Slack reports when it is pressed. */
export function pressable(
  blocks: readonly JsonRecord[],
  wanted: string,
): { readonly placed: PlacedElement; readonly action: JsonRecord } | undefined {
  const all = [...everyElement(blocks)]
  for (const placed of [
    ...all.filter(({ actionId }) => actionId === wanted),
    ...all.filter(({ actionId }) => actionId !== wanted),
  ]) {
    const action = pressedAs(placed, wanted)
    if (action !== undefined) return { placed, action }
  }
  return undefined
}

/** The `actions` entry of a press on this element; undefined when it goes by another name. */
export function pressedAs(
  { element, actionId }: PlacedElement,
  wanted: string,
): JsonRecord | undefined {
  switch (element['type']) {
    case 'button':
    case 'icon_button':
      return [actionId, labelOf(element)].includes(wanted) ? pressOf(element) : undefined
    case 'feedback_buttons': {
      const both = [recordAt(element, 'positive_button'), recordAt(element, 'negative_button')]
      const pressed = both.find(
        (button) => labelOf(button) === wanted || button['value'] === wanted,
      )
      return pressed && pressOf(pressed)
    }
    case 'overflow': {
      const options = optionsOf(element)
      const option = options.find((one) => labelOf(one) === wanted || one['value'] === wanted)
      return option && { selected_option: option }
    }
    default:
      return undefined
  }
}

/** A list of what can be used here, for the message of an error. */
export function describeElements(blocks: readonly JsonRecord[]): string {
  const described = [...everyElement(blocks)].map((placed) => {
    const names = namesOf(placed).filter((name) => name !== '')
    return `${placed.actionId} (${names.map((name) => `"${name}"`).join(', ')})`
  })
  return described.join('; ') || 'none'
}

function pressOf(button: JsonRecord): JsonRecord {
  const kept = ['text', 'value', 'style', 'url'].filter((key) => key in button)
  return Object.fromEntries(kept.map((key) => [key, button[key]]))
}

function namesOf({ block, element }: PlacedElement): readonly string[] {
  if (element['type'] === 'feedback_buttons') {
    return ['positive_button', 'negative_button'].map((key) => labelOf(recordAt(element, key)))
  }
  if (element['type'] === 'overflow') return optionsOf(element).map(labelOf)
  const label = stringAt(recordAt(block, 'label'), 'text')
  return [labelOf(element), ...(label === undefined ? [] : [label])]
}
