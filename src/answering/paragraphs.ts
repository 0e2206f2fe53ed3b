import type { Paragraph } from './answer.ts'

/**
 * A typed answer as its paragraphs: empty lines part them, lines that start with a hyphen or a bullet are a
 * list. The first is always text: it is what leads.
 */
export function paragraphsOf(typed: string): readonly [string, ...Paragraph[]] {
  const [first = '', ...rest] = typed
    .split(/\n/)
    .map((line) => line.trim())
    .reduce<string[]>(joinWrapped, [])
    .filter((line) => line !== '')
  const lead = isItem(first) ? itemOf(first) : first
  return [lead, ...rest.reduce<Paragraph[]>(intoParagraphs, [])]
}

/** A line break inside a paragraph is only where the line was wrapped. */
function joinWrapped(lines: string[], line: string): string[] {
  const last = lines.at(-1)
  if (last === undefined || last === '' || line === '' || isItem(line)) return [...lines, line]
  return [...lines.slice(0, -1), `${last} ${line}`]
}

function intoParagraphs(done: Paragraph[], line: string): Paragraph[] {
  if (!isItem(line)) return [...done, { kind: 'text', text: line }]
  const last = done.at(-1)
  return last?.kind === 'list'
    ? [...done.slice(0, -1), { kind: 'list', items: [...last.items, itemOf(line)] }]
    : [...done, { kind: 'list', items: [itemOf(line)] }]
}

function isItem(line: string): boolean {
  return /^[-•*–]\s+\S/.test(line)
}

function itemOf(line: string): string {
  return line.replace(/^[-•*–]\s+/, '')
}
