import type { ApprovedFaq } from './approved-faq.ts'
import type { GroupSummary } from './desk-store.ts'
import { referenceOf } from './open-question.ts'

/**
 * Rows as a CSV file that a spreadsheet opens safely: every cell in quotes, and one that would start a formula
 * begins with an apostrophe. With a mark at the start, Excel reads it as UTF-8.
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((row) => row.map(cellOf).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

function cellOf(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : withoutFormula(value)
  return `"${text.replaceAll('"', '""')}"`
}

/** Spreadsheets take these for the start of a formula, also after spaces and in their wide forms. */
function withoutFormula(text: string): string {
  return /^[\s\0]*[=+\-@\t\r\n|%＝＋－＠]/.test(text) ? `'${text}` : text
}

/** The open groups: what is asked, how often, how far it is. Nobody is named. */
export function openQuestionsCsv(
  groups: readonly GroupSummary[],
  nameOf: (entry: string) => string,
): string {
  return csvOf([
    [
      'Reference',
      'Question',
      'Status',
      'Asked',
      'By people',
      'To be told',
      'Nearest',
      'First',
      'Last',
      'Came back',
    ],
    ...groups.map(({ group, reference, text, asked, people, followers, lastAskedAt, topic }) => [
      referenceOf(reference),
      text,
      group.status,
      asked,
      people,
      followers,
      topic === null ? '' : nameOf(topic),
      group.openedAt.toISOString().slice(0, 10),
      lastAskedAt.toISOString().slice(0, 10),
      group.returns,
    ]),
  ])
}

/** What is published. */
export function faqsCsv(faqs: readonly ApprovedFaq[]): string {
  return csvOf([
    ['Id', 'Question', 'Answer', 'Revision', 'Approved on', 'Approved by', 'Sources', 'Wordings'],
    ...faqs.map((faq) => [
      faq.id,
      faq.question,
      faq.answer,
      faq.revision,
      faq.approvedAt.toISOString().slice(0, 10),
      faq.draftedBy === faq.approvedBy ? 'one person' : 'two people',
      faq.citations.map(({ source, place, quote }) => `${source}, ${place}: “${quote}”`).join('\n'),
      faq.wordings.map(({ text }) => text).join('\n'),
    ]),
  ])
}
