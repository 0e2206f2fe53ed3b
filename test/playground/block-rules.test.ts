import { describe, expect, test } from 'vitest'
import { blockProblems } from '../../src/playground/block-rules.ts'
import { viewProblems } from '../../src/playground/view-rules.ts'

const plain = (text: string) => ({ type: 'plain_text', text })
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text })
const button = (extra: object = {}) => ({ type: 'button', text: plain('Go'), ...extra })
const option = (value: string) => ({ text: plain(value), value })
const rich = (...elements: object[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
})
const cell = (text: string) => ({ type: 'raw_text', text })

describe('Blocks Slack takes', () => {
  test.each([
    [
      'a section with fields and a menu',
      [
        {
          type: 'section',
          text: mrkdwn('*EPRR* goes to regions'),
          fields: [mrkdwn('a'), plain('b')],
          accessory: { type: 'static_select', action_id: 'a', options: [option('x')] },
        },
      ],
    ],
    [
      'rich text with every kind of part',
      [
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_section',
              elements: [{ type: 'text', text: 'a', style: { bold: true } }],
            },
            {
              type: 'rich_text_list',
              style: 'bullet',
              elements: [
                { type: 'rich_text_section', elements: [{ type: 'link', url: 'https://a.b' }] },
              ],
            },
            { type: 'rich_text_quote', elements: [{ type: 'text', text: 'q' }] },
            { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'code' }] },
          ],
        },
      ],
    ],
    [
      'a collapsible container with a table in it',
      [
        {
          type: 'container',
          title: plain('Guiding notes'),
          is_collapsible: true,
          default_collapsed: true,
          child_blocks: [
            { type: 'table', rows: [[cell('a')], [rich({ type: 'text', text: 'b' })]] },
            { type: 'divider' },
          ],
        },
      ],
    ],
    [
      'a data table',
      [
        {
          type: 'data_table',
          caption: 'Functions',
          row_header_column_index: 0,
          rows: [
            [cell('a'), cell('b')],
            [cell('c'), { type: 'raw_number', value: 1, text: '1' }],
          ],
        },
      ],
    ],
    [
      'feedback buttons',
      [
        {
          type: 'context_actions',
          elements: [
            {
              type: 'feedback_buttons',
              action_id: 'f',
              positive_button: { text: plain('Yes'), value: 'y' },
              negative_button: { text: plain('No'), value: 'n' },
            },
          ],
        },
      ],
    ],
  ])('%s', (_what, blocks) => {
    expect(blockProblems(blocks, 'message')).toEqual([])
  })
})

describe('Blocks Slack refuses', () => {
  test.each<[string, object, string]>([
    ['an unknown block', { type: 'fieldset' }, 'unsupported type: fieldset'],
    ['an unknown field', { type: 'divider', colour: 'red' }, 'invalid additional property: colour'],
    [
      'emoji on mrkdwn',
      { type: 'section', text: { ...mrkdwn('x'), emoji: true } },
      'invalid additional property: emoji',
    ],
    ['a section with nothing in it', { type: 'section' }, 'missing required field: text or fields'],
    ['empty text', { type: 'section', text: mrkdwn('') }, 'must be more than 0 characters'],
    [
      'text over 3,000 characters',
      { type: 'section', text: mrkdwn('x'.repeat(3_001)) },
      'must be less than 3001 characters',
    ],
    [
      'eleven fields',
      { type: 'section', fields: Array.from({ length: 11 }, () => plain('x')) },
      'no more than 10 items allowed',
    ],
    [
      'a long header',
      { type: 'header', text: plain('x'.repeat(151)) },
      'must be less than 151 characters',
    ],
    ['a header in mrkdwn', { type: 'header', text: mrkdwn('x') }, 'must be one of: plain_text'],
    [
      'eleven things in a context',
      { type: 'context', elements: Array.from({ length: 11 }, () => plain('x')) },
      'no more than 10 items allowed',
    ],
    ['no buttons', { type: 'actions', elements: [] }, 'no fewer than 1 items allowed'],
    [
      'a long button',
      { type: 'actions', elements: [{ ...button(), text: plain('x'.repeat(76)) }] },
      'must be less than 76 characters',
    ],
    [
      'a button to nowhere',
      { type: 'actions', elements: [button({ url: 'example' })] },
      'must be a valid url',
    ],
    [
      'a button of another style',
      { type: 'actions', elements: [button({ style: 'warning' })] },
      'must be one of: primary, danger',
    ],
    [
      'one action_id twice in a block',
      { type: 'actions', elements: [button({ action_id: 'a' }), button({ action_id: 'a' })] },
      'action_id "a" already exists',
    ],
    [
      'a long question before a button',
      { type: 'actions', elements: [button({ confirm: { text: plain('x'.repeat(301)) } })] },
      'must be less than 301 characters',
    ],
    [
      'a menu of a hundred and one',
      {
        type: 'actions',
        elements: [
          { type: 'static_select', options: Array.from({ length: 101 }, (_, i) => option(`${i}`)) },
        ],
      },
      'no more than 100 items allowed',
    ],
    [
      'a long option value',
      {
        type: 'actions',
        elements: [
          { type: 'static_select', options: [{ text: plain('x'), value: 'x'.repeat(151) }] },
        ],
      },
      'must be less than 151 characters',
    ],
    [
      'a first choice that is not offered',
      {
        type: 'actions',
        elements: [{ type: 'static_select', options: [option('a')], initial_option: option('b') }],
      },
      'the initial option must be one of the options',
    ],
    [
      'six choices in an overflow',
      {
        type: 'actions',
        elements: [{ type: 'overflow', options: ['a', 'b', 'c', 'd', 'e', 'f'].map(option) }],
      },
      'no more than 5 items allowed',
    ],
    [
      'a text input outside an input block',
      { type: 'actions', elements: [{ type: 'plain_text_input', action_id: 'a' }] },
      'unsupported type in actions',
    ],
    [
      'a number input in a message',
      {
        type: 'input',
        label: plain('x'),
        element: { type: 'number_input', is_decimal_allowed: false },
      },
      'number_input is not available on this surface',
    ],
    [
      'an alert in a message',
      { type: 'alert', text: plain('x') },
      'alert is not available on this surface',
    ],
    [
      'an image without words',
      { type: 'image', image_url: 'https://a.b/c.png' },
      'missing required field',
    ],
    [
      'an empty piece of rich text',
      rich({ type: 'text', text: '' }),
      'must be more than 0 characters',
    ],
    [
      'a card in a container',
      { type: 'container', title: plain('x'), child_blocks: [{ type: 'card' }] },
      'unsupported type in a container: card',
    ],
    [
      'a container without a title',
      { type: 'container', child_blocks: [{ type: 'divider' }] },
      'missing required field: title',
    ],
    [
      'a table of 101 rows',
      { type: 'table', rows: Array.from({ length: 101 }, () => [cell('x')]) },
      'no more than 100 items allowed',
    ],
    [
      'a table of over 10,000 characters',
      { type: 'table', rows: Array.from({ length: 11 }, () => [cell('x'.repeat(1_000))]) },
      'must be less than 10001 characters in all',
    ],
    ['an empty cell', { type: 'table', rows: [[cell('')]] }, 'must be more than 0 characters'],
    [
      'a data table without a caption',
      { type: 'data_table', rows: [[cell('a')], [cell('b')]] },
      'missing required field',
    ],
    [
      'a data table with uneven rows',
      { type: 'data_table', caption: 'c', rows: [[cell('a')], [cell('b'), cell('c')]] },
      'all rows must have the same number of cells',
    ],
    [
      'a data table of a header alone',
      { type: 'data_table', caption: 'c', rows: [[cell('a')]] },
      'no fewer than 2 items allowed',
    ],
  ])('%s', (_what, block, problem) => {
    expect(blockProblems([block], 'message').join('\n')).toContain(problem)
  })

  test('one block_id twice in a message, also inside a container', () => {
    const inner = { type: 'divider', block_id: 'a' }
    const blocks = [inner, { type: 'container', title: plain('t'), child_blocks: [inner] }]
    expect(blockProblems(blocks, 'message')).toEqual([
      'block_id "a" already exists [json-pointer:/blocks/1/child_blocks/0/block_id]',
    ])
  })

  test('a second table in one message', () => {
    const table = { type: 'table', rows: [[cell('a')]] }
    expect(blockProblems([table, table], 'message').join()).toContain('only_one_table_allowed')
  })

  test.each(['table', 'data_table', 'container', 'markdown', 'context_actions'] as const)(
    'a %s in a modal or on the Home tab',
    (type) => {
      for (const surface of ['modal', 'home'] as const) {
        expect(blockProblems([{ type }], surface).join()).toContain(
          `${type} is not available on this surface`,
        )
      }
    },
  )

  test('markdown of more than 12,000 characters over several blocks', () => {
    const block = { type: 'markdown', text: 'x'.repeat(7_000) }
    expect(blockProblems([block], 'message')).toEqual([])
    expect(blockProblems([block, block], 'message')).toHaveLength(1)
  })
})

describe('Views Slack refuses', () => {
  const modal = { type: 'modal', title: plain('Envelope'), submit: plain('Go'), blocks: [] }

  test.each<[string, object, string]>([
    ['a long title', { ...modal, title: plain('x'.repeat(25)) }, '/view/title/text'],
    ['no title', { type: 'modal', blocks: [] }, '/view/title'],
    [
      'long private metadata',
      { ...modal, private_metadata: 'x'.repeat(3_001) },
      '/view/private_metadata',
    ],
    [
      'a hundred and one blocks',
      { ...modal, blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) },
      '/view/blocks',
    ],
    [
      'an input without a submit button',
      {
        type: 'modal',
        title: plain('T'),
        blocks: [{ type: 'input', label: plain('x'), element: { type: 'plain_text_input' } }],
      },
      '/view/submit',
    ],
    ['a Home tab opened as a modal', { ...modal, type: 'home' }, '/view/type'],
  ])('%s', (_what, view, pointer) => {
    expect(viewProblems({ ...view }, 'modal').join()).toContain(`[json-pointer:${pointer}]`)
  })

  test('a sound modal and a sound Home tab are taken', () => {
    const element = { type: 'number_input', is_decimal_allowed: true, min_value: '1' }
    const blocks = [{ type: 'input', label: plain('Population'), element }]
    expect(viewProblems({ ...modal, blocks }, 'modal')).toEqual([])
    expect(viewProblems({ type: 'home', blocks: [{ type: 'divider' }] }, 'home')).toEqual([])
  })
})
