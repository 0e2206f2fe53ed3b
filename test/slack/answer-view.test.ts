import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type {
  Answer,
  Answered,
  Clarify,
  EntryRef,
  SingleAnswer,
} from '../../src/answering/answer.ts'
import { createExplain } from '../../src/answering/explain.ts'
import { answerSections, tableLines, type Section } from '../../src/answering/sections.ts'
import { rowConditions } from '../../src/answering/table/conditions.ts'
import { listFunctions } from '../../src/answering/table/rows.ts'
import { blockProblems } from '../../src/playground/block-rules.ts'
import { visibleText } from '../../src/playground/blocks/visible-text.ts'
import { isJsonRecord } from '../../src/playground/json-record.ts'
import { answerView } from '../../src/slack/views/answer.ts'
import type { View } from '../../src/slack/views/view.ts'
import { realKnowledge, testDay } from '../support/real-knowledge.ts'

const knowledge = await realKnowledge()
const explain = createExplain(knowledge)
const entries = knowledge.entries.map(({ id }) => id)
const lists = ['', ...Object.keys(rowConditions)]

describe('Every answer that the knowledge can give', () => {
  test.each(entries)('%s is drawn in blocks that Slack takes', (id) => {
    expect(problemsOf(answerView(explained(id), { kind: 'not-kept' }))).toEqual([])
  })

  test.each(entries)('%s says everything in its text and in its blocks alike', (id) => {
    const answer = explained(id)
    const { text, blocks } = answerView(answer, { kind: 'not-kept' })
    const shown = visible(blocks)
    for (const said of answerSections(answer, { kind: 'not-kept' }).flatMap(wordsOf)) {
      expect(unescaped(text)).toContain(said)
      expect(shown).toContain(said)
    }
  })

  test.each(lists)(
    'The list "%s" is a table that Slack takes, with every row in the text',
    (word) => {
      const list = listFunctions(knowledge, word)
      if (list === undefined) throw new Error(`no list ${word}`)
      const view = answerView(list, { kind: 'not-kept' })
      expect(problemsOf(view)).toEqual([])
      expect(view.blocks.map(({ type }) => type)).toContain('data_table')
      for (const row of list.rows) {
        expect(unescaped(view.text)).toContain(row.name)
        expect(visible(view.blocks)).toContain(row.name)
      }
    },
  )
})

test('An answer is short at first sight: long sources and details are folded, closed at first', () => {
  const { blocks } = answerView(eprr(), {
    kind: 'not-kept',
  })
  const containers = blocks.filter((block) => block.type === 'container')
  expect(containers.length).toBeGreaterThan(0)
  expect(containers.every((block) => block.is_collapsible && block.default_collapsed)).toBe(true)
  expect(blocks.filter((block) => block.type === 'context')).toEqual([])
})

test('The sentence that answers comes first, in bold, and the guiding note follows as a quotation', () => {
  const { blocks } = answerView(eprr(), {
    kind: 'not-kept',
  })
  const [lead, since, notes] = blocks
  expect(JSON.stringify(lead)).toContain('"bold":true')
  // What was said later stands apart, in plain letters.
  expect(visible([since])).toMatch(/^Since the blueprint, on 30 September 2025/)
  expect(JSON.stringify(since)).not.toContain('"bold":true')
  expect(visible([lead])).toMatch(
    /^EPRR and the system coordination centre could transfer to regions/,
  )
  expect(JSON.stringify(notes)).toContain('rich_text_quote')
  expect(visible([notes])).toContain('Transfer to regions over time')
})

test('A choice is offered as buttons that carry entry ids, and "None of these" an id of ours', () => {
  const view = answerView(clarify, { kind: 'not-kept' }, { offers: ['an-offer'] })
  const buttons = buttonsIn(view)
  expect(buttons.map(({ value }) => value)).toEqual(['first', 'second', 'an-offer'])
  expect(buttons.at(-1)?.text.text).toBe('None of these')
  expect(view.text).toContain('First meaning')
})

test('Without an answer, related entries are buttons under a line that says they do not answer it', () => {
  const view = answerView(
    {
      kind: 'abstained',
      sentence: 'I have no answer to that.',
      related: [ref('first', 'First meaning')],
      citations: [],
      confidence: 0,
    },
    { kind: 'kept', references: ['Q-1001'] },
  )
  expect(visible(view.blocks)).toContain('Related, but it does not answer this')
  expect(buttonsIn(view)[0]?.accessibility_label).toContain('does not answer')
  expect(view.text).toContain('Q-1001')
  expect(visible(view.blocks)).toContain('Q-1001')
})

test('A question of several parts fits into 50 blocks with nothing left out', () => {
  const parts = Array.from({ length: 12 }, (_, i) => ({
    asked: `part ${i}`,
    answer: {
      ...eprr(),
      sentence: `The answer to part ${i}.`,
    },
  }))
  const view = answerView({ kind: 'several', parts }, { kind: 'not-kept' })
  expect(view.blocks.length).toBeLessThanOrEqual(50)
  expect(problemsOf(view)).toEqual([])
  for (const { asked, answer } of parts) {
    expect(visible(view.blocks)).toContain(asked)
    expect(visible(view.blocks)).toContain(answer.sentence)
  }
})

test('A text beyond every limit is split over blocks, never cut', () => {
  const word = 'transition '
  const long = word.repeat(2_000).trim()
  const answer: Answered = { ...eprr(), keeps: long }
  const view = answerView(answer, { kind: 'not-kept' })
  expect(problemsOf(view)).toEqual([])
  expect(visible(view.blocks).split('transition').length).toBeGreaterThan(2_000)
  expect(view.text).toContain(long)
})

test('Whatever a person types, it is shown as typed and calls nobody', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4_000 }),
    fc.constantFrom(
      '<!channel> who gets EPRR',
      '<@U123> *bold* _it_ ~no~ `code` :smile:',
      '<https://evil.example|click>',
      '&lt;!here&gt; & more',
      '\u202Eright to left',
    ),
  )
  fc.assert(
    fc.property(hostile, (asked) => {
      const answer: Answer = { kind: 'several', parts: [{ asked, answer: clarify }] }
      const view = answerView(answer, { kind: 'not-kept' })
      expect(view.text).not.toMatch(/[<>]/)
      expect(JSON.stringify(view.blocks)).not.toContain('"mrkdwn"')
      expect(visible(view.blocks).replaceAll('\n', '')).toContain(
        asked.slice(0, 50).replaceAll('\n', ''),
      )
    }),
    { numRuns: 200 },
  )
})

const clarify: Clarify = {
  kind: 'clarify',
  question: 'Which do you mean?',
  options: [ref('first', 'First meaning'), ref('second', 'Second meaning')],
  confidence: 0.5,
}

function ref(id: string, name: string): EntryRef {
  return { id, name, type: 'function' }
}

function explained(id: string): SingleAnswer {
  const answer = explain(id, testDay)
  if (answer === undefined) throw new Error(`no entry ${id}`)
  return answer
}

function eprr(): Answered {
  const answer = explained('eprr-and-system-coordination-centre')
  if (answer.kind !== 'answered') throw new Error(`EPRR is ${answer.kind}`)
  return answer
}

function problemsOf({ blocks }: View): readonly string[] {
  return blockProblems(blocks, 'message')
}

/** All that can be read in the blocks, with the pieces of a split text side by side. */
function visible(blocks: readonly unknown[]): string {
  return visibleText(blocks.filter(isJsonRecord))
}

function buttonsIn({ blocks }: View) {
  return blocks.flatMap((block) =>
    block.type === 'actions' ? block.elements.filter((element) => element.type === 'button') : [],
  )
}

/** The words of a section, apart from those around them. */
function wordsOf(section: Section): readonly string[] {
  switch (section.kind) {
    case 'lead':
    case 'heading':
    case 'text':
      return [section.text]
    case 'quotes':
      return [section.label, ...section.quotes]
    case 'list':
      return section.items
    case 'figures':
      return tableLines(section.table)
    case 'rows':
      return section.rows.flatMap((row) => [row.name, row.destinationTitle, ...row.notes])
    case 'sources':
      return section.citations.flatMap((cited) => [cited.place, cited.quote])
    case 'choices':
      return [section.question, ...section.options.map((option) => option.name)]
  }
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
