import { el } from './dom.js'
import { withEmoji } from './emoji.js'
import { richText } from './rich-text.js'

const USUAL_PAGE = 5

/** A table block: its first row is the header. */
export function table(block) {
  const settings = block.column_settings ?? []
  const align = (column) => settings[column]?.align
  return scrolling(
    el(
      'table',
      {},
      el('thead', {}, headRow(block.rows[0], align)),
      el('tbody', {}, ...block.rows.slice(1).map((row) => bodyRow(row, align, 0))),
    ),
    'Table',
  )
}

/** A data table: a caption, and as many rows at a time as the page size says. */
export function dataTable(block) {
  const size = block.page_size ?? USUAL_PAGE
  const rows = block.rows.slice(1)
  const pages = Math.max(1, Math.ceil(rows.length / size))
  let page = 0
  const align = (column) =>
    rows.every((row) => row[column]?.type === 'raw_number') ? 'right' : undefined
  const body = el('tbody')
  const where = el('span', { 'aria-live': 'polite' })
  const turn = (step) => {
    page = Math.min(pages - 1, Math.max(0, page + step))
    const from = page * size
    body.replaceChildren(
      ...rows
        .slice(from, from + size)
        .map((row) => bodyRow(row, align, block.row_header_column_index ?? 0)),
    )
    where.textContent = `${from + 1}–${Math.min(rows.length, from + size)} of ${rows.length}`
    back.disabled = page === 0
    on.disabled = page === pages - 1
  }
  const back = el(
    'button',
    { type: 'button', class: 'button', on: { click: () => turn(-1) } },
    'Previous',
  )
  const on = el('button', { type: 'button', class: 'button', on: { click: () => turn(1) } }, 'Next')
  turn(0)
  const pager = pages > 1 && el('div', { class: 'pager' }, back, where, on)
  const grid = el(
    'table',
    {},
    el('caption', {}, block.caption),
    el('thead', {}, headRow(block.rows[0], align)),
    body,
  )
  return el('div', { class: 'data-table' }, scrolling(grid, block.caption), pager)
}

function scrolling(node, label) {
  return el(
    'div',
    { class: 'table-holder', tabindex: '0', role: 'region', 'aria-label': label },
    node,
  )
}

function headRow(cells, align) {
  return el(
    'tr',
    {},
    ...cells.map((cell, column) =>
      el('th', { scope: 'col', 'data-align': align(column) }, content(cell)),
    ),
  )
}

function bodyRow(cells, align, headerColumn) {
  return el(
    'tr',
    {},
    ...cells.map((cell, column) =>
      column === headerColumn
        ? el('th', { scope: 'row', 'data-align': align(column) }, content(cell))
        : el('td', { 'data-align': align(column) }, content(cell)),
    ),
  )
}

function content(cell) {
  return cell.type === 'rich_text' ? richText(cell) : withEmoji(cell.text ?? '')
}
