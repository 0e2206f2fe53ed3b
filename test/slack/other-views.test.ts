import { describe, expect, test } from 'vitest'
import { createExplain } from '../../src/answering/explain.ts'
import { rowConditions } from '../../src/answering/table/conditions.ts'
import { rowOf } from '../../src/answering/table/rows.ts'
import { destinations } from '../../src/knowledge/entry.ts'
import { blockProblems } from '../../src/playground/block-rules.ts'
import { visibleText } from '../../src/playground/blocks/visible-text.ts'
import { isJsonRecord } from '../../src/playground/json-record.ts'
import { viewProblems } from '../../src/playground/view-rules.ts'
import { askHelp, functionHelp } from '../../src/slack/views/help.ts'
import { homeAnswer, homeDestination } from '../../src/slack/views/home-browse.ts'
import { homeOverview } from '../../src/slack/views/home.ts'
import { onItsOwn } from '../../src/answering/on-its-own.ts'
import { noSuchFunction, noSuchList } from '../../src/slack/views/lookup.ts'
import { faultView, forgottenView, goneView, loggedView } from '../../src/slack/views/notices.ts'
import { realKnowledge, testDay } from '../support/real-knowledge.ts'

const knowledge = await realKnowledge()
const explain = createExplain(knowledge)
const words = Object.keys(rowConditions)

const messages = {
  'help for /icb-ask': askHelp(),
  'help for /icb-function': functionHelp(words),
  'no such function': noSuchFunction(
    [{ id: 'safeguarding', type: 'function', name: 'Safeguarding' }],
    'offer',
  ),
  'no such list': noSuchList(words),
  'a fault': faultView('E-1A2B3C'),
  'a question logged': loggedView({ kind: 'kept', references: ['Q-1001'] }),
  'a question lost': loggedView({ kind: 'lost' }),
  'a button forgotten': forgottenView(),
  'an entry gone': goneView(),
}

describe('Every message of our own', () => {
  test.each(Object.entries(messages))('%s: Slack takes it, and its text says all', (_, view) => {
    expect(blockProblems(view.blocks, 'message')).toEqual([])
    const sentences = visible(view.blocks.filter((block) => block.type === 'rich_text')).split('\n')
    for (const sentence of sentences) expect(view.text).toContain(sentence)
  })

  test.each(Object.entries(messages))('%s: says what can be done next', (_, view) => {
    expect(view.text).toMatch(/\/icb-|again|reference|quote|Q-1001|direct message/)
  })
})

test('Help names every word that picks a list', () => {
  for (const word of words) expect(functionHelp(words).text).toContain(`list ${word}`)
})

describe('The Home tab', () => {
  test('says what the bot knows, offers every destination with its number, and how to ask', () => {
    const home = homeOverview(knowledge)
    expect(viewProblems({ ...home }, 'home')).toEqual([])
    const shown = visible(home.blocks)
    expect(shown).toContain(`${knowledge.functions.length} functions`)
    expect(shown).toContain('/icb-ask')
    expect(shown).toContain('FAQ team')
    for (const source of knowledge.sources) expect(shown).toContain(source.name)
    const counted = [...shown.matchAll(/^.+ \((\d+)\)$/gm)].map((match) => Number(match[1]))
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(knowledge.functions.length)
  })

  test.each(destinations)(
    'shows each function of %s with its notes and a button',
    (destination) => {
      const functions = knowledge.functions.filter((fn) => fn.destination === destination)
      const rows = functions.map((fn) => rowOf(knowledge, fn))
      const home = homeDestination(destination, rows)
      expect(viewProblems({ ...home }, 'home')).toEqual([])
      const shown = visible(home.blocks)
      for (const row of rows) {
        expect(shown).toContain(onItsOwn(row.name))
        for (const note of row.notes) expect(shown).toContain(note)
      }
    },
  )

  test.each(knowledge.entries.map(({ id }) => id))('explains %s on the surface of a tab', (id) => {
    const answer = explain(id, testDay)
    if (answer === undefined) throw new Error(`no entry ${id}`)
    const home = homeAnswer(answer, { kind: 'not-kept' }, 'regions')
    expect(viewProblems({ ...home }, 'home')).toEqual([])
  })
})

function visible(blocks: readonly unknown[]): string {
  return visibleText(blocks.filter(isJsonRecord))
}
