import { cellText, inMessage, type FiguresTable } from '../envelope/figures-table.ts'
import type {
  Answer,
  Answered,
  Cited,
  EntryRef,
  FunctionRow,
  Later,
  NotesOf,
  SingleAnswer,
} from './answer.ts'
import { partHeading } from './part-heading.ts'
import { wording } from './wording.ts'

/**
 * An answer laid out in the order it is read. Slack, the command line and a screen reader all say the
 * same sections; only their dress differs. `more` marks what a short view may fold away.
 */
export type Section =
  | { readonly kind: 'lead'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'text'
      readonly label?: string
      readonly text: string
      readonly more?: boolean
    }
  | { readonly kind: 'quotes'; readonly label: string; readonly quotes: readonly string[] }
  | {
      readonly kind: 'list'
      readonly label?: string
      readonly items: readonly string[]
      readonly more?: boolean
    }
  | { readonly kind: 'figures'; readonly table: FiguresTable }
  | { readonly kind: 'rows'; readonly caption: string; readonly rows: readonly FunctionRow[] }
  | { readonly kind: 'sources'; readonly citations: readonly Cited[]; readonly more?: boolean }
  | { readonly kind: 'choices'; readonly question: string; readonly options: readonly EntryRef[] }

/** What became of an unanswered question: kept under a reference, lost, or not a thing to keep here. */
export type Logged =
  | { readonly kind: 'kept'; readonly references: readonly string[] }
  | { readonly kind: 'lost' }
  | { readonly kind: 'not-kept' }
  /** It holds personal data. */
  | { readonly kind: 'refused'; readonly what: string }

export function answerSections(answer: Answer, logged: Logged): readonly Section[] {
  if (answer.kind !== 'several')
    return [...singleSections(answer), ...loggedSections(answer, logged)]
  const lead: Section[] =
    answer.sentence === undefined ? [] : [{ kind: 'text', text: answer.sentence }]
  return [
    ...lead,
    ...answer.parts.flatMap((part, i): Section[] => [
      { kind: 'heading', text: partHeading(part, i) },
      ...singleSections(part.answer),
    ]),
    ...loggedSections(answer, logged),
  ]
}

function singleSections(answer: SingleAnswer): readonly Section[] {
  switch (answer.kind) {
    case 'answered':
      return answeredSections(answer)
    case 'list':
    case 'comparison':
      return [
        { kind: 'lead', text: answer.sentence },
        { kind: 'rows', caption: answer.sentence, rows: answer.rows },
        ...notesSections(answer.sharedNotes),
        ...optionalText(answer.certainty, { label: 'How certain' }),
        ...laterSections(answer),
        ...(answer.citations.length > 0
          ? [{ kind: 'sources', citations: answer.citations, more: true } satisfies Section]
          : []),
      ]
    case 'calculation':
      return [
        { kind: 'lead', text: answer.sentence },
        ...(answer.table === undefined
          ? []
          : [{ kind: 'figures', table: inMessage(answer.table) } satisfies Section]),
        { kind: 'list', label: 'Working', items: answer.working },
        { kind: 'list', label: 'Bear in mind', items: answer.caveats },
        { kind: 'sources', citations: answer.citations },
      ]
    case 'icbs':
      return [
        { kind: 'lead', text: answer.sentence },
        ...(answer.table === undefined
          ? []
          : [{ kind: 'figures', table: answer.table } satisfies Section]),
        { kind: 'list', label: 'Where the figures come from', items: answer.notes },
      ]
    case 'clarify':
      return answer.options.length === 0
        ? [{ kind: 'lead', text: answer.question }]
        : [{ kind: 'choices', question: answer.question, options: answer.options }]
    case 'abstained':
      return [
        { kind: 'lead', text: answer.sentence },
        ...optionalText(answer.nearby, { label: 'What the sources do say' }),
        ...(answer.citations.length > 0
          ? [{ kind: 'sources', citations: answer.citations } satisfies Section]
          : []),
        ...optionalText(answer.askInstead, { label: 'Who may know' }),
        ...related('Related, but it does not answer this', answer.related),
      ]
    case 'courtesy':
      return [{ kind: 'lead', text: answer.sentence }]
    case 'refused':
      return [{ kind: 'lead', text: answer.sentence }]
  }
}

function answeredSections(answer: Answered): readonly Section[] {
  const { unmentioned = [], isAside, verdict, sentence } = answer
  const lead = isAside ? [sentence, ...unmentioned] : [...unmentioned, verdict, sentence]
  return [
    { kind: 'lead', text: lead.filter((text) => text !== undefined).join(' ') },
    ...optionalText(answer.ofPosts, {}),
    ...optionalText(answer.since, {}),
    ...optionalText(
      answer.commentaryBy === undefined ? undefined : wording.commentary(answer.commentaryBy),
      { label: 'Commentary' },
    ),
    ...(answer.paragraphs ?? []),
    ...optionalText(answer.approval, { label: 'Who says so' }),
    ...(answer.rows.length === 0
      ? []
      : [{ kind: 'list', label: 'In the table', items: answer.rows } satisfies Section]),
    ...notesSections(answer.guidingNotes),
    ...optionalText(answer.keeps, { label: 'What stays with the ICB' }),
    ...optionalText(answer.certainty, { label: 'How certain' }),
    ...optionalText(answer.legislation, { label: 'Legislation' }),
    ...(answer.dates.length > 0
      ? [{ kind: 'list', label: 'Dates', items: answer.dates } satisfies Section]
      : []),
    ...laterSections(answer),
    ...optionalText(answer.caution, { label: 'Note', more: true }),
    ...optionalText(answer.more, { more: true }),
    ...(answer.citations.length === 0
      ? []
      : [{ kind: 'sources', citations: answer.citations } satisfies Section]),
    ...related('Related', answer.related),
  ]
}

function notesSections(notes: NotesOf | undefined): readonly Section[] {
  return notes === undefined
    ? []
    : [{ kind: 'quotes', label: `Guiding notes for ${notes.of}`, quotes: notes.quotes }]
}

function laterSections(
  answer: Pick<Answered, 'sentence' | 'since' | 'later' | 'nothingLater'>,
): readonly Section[] {
  if (answer.later.length > 0) {
    const said = `${answer.since ?? ''} ${answer.sentence}`
    const items = answer.later.map((later) => laterSentence(later, said.includes(later.said)))
    return [{ kind: 'list', label: 'Since the blueprint', items }]
  }
  return optionalText(answer.nothingLater, { label: 'Since the blueprint', more: true })
}

/** What the first lines have said is not said again, only borne out. */
function laterSentence({ date, said, quote, publisher }: Later, isSaid: boolean): string {
  return `${date}: ${isSaid ? '' : `${said} `}“${quote}” (${publisher})`
}

function related(label: string, entries: readonly EntryRef[]): readonly Section[] {
  if (entries.length === 0) return []
  return [{ kind: 'list', label, items: entries.map((entry) => entry.name), more: true }]
}

function loggedSections(answer: Answer, logged: Logged): readonly Section[] {
  const unanswered =
    answer.kind === 'abstained' ||
    (answer.kind === 'several' && answer.parts.some((part) => part.answer.kind === 'abstained'))
  if (!unanswered) return []
  return [{ kind: 'text', text: loggedSentence(logged) }]
}

/** What the asker is told about the log. */
export function loggedSentence(logged: Logged): string {
  switch (logged.kind) {
    case 'kept':
      return `Your question is logged for the FAQ team as ${logged.references.join(' and ')}. They will look for an answer, and I will tell you when there is one. Quote that reference if you ask about it.`
    case 'lost':
      return 'I could not save your question for the FAQ team just now. Please ask it again in a few minutes, or send it to england.Model-ICB@nhs.net, the address the blueprint gives for questions.'
    case 'refused':
      return wording.personalData(logged.what)
    case 'not-kept':
      return 'Nothing was logged, as this was not asked in Slack. If it is about the blueprint, you can send it to england.Model-ICB@nhs.net, the address the blueprint gives.'
  }
}

function optionalText(
  text: string | undefined,
  dress: { label?: string; more?: boolean },
): readonly Section[] {
  return text === undefined ? [] : [{ kind: 'text', text, ...dress }]
}

/** The whole answer as plain text: what a screen reader is read, and what the command line prints. */
export function plainText(sections: readonly Section[]): string {
  return sections.map(sectionText).join('\n\n')
}

function sectionText(section: Section): string {
  switch (section.kind) {
    case 'lead':
      return section.text
    case 'heading':
      return section.text
    case 'text':
      return section.label === undefined ? section.text : `${section.label}: ${section.text}`
    case 'quotes':
      return `${section.label}:\n${section.quotes.map((quote) => `- “${quote}”`).join('\n')}`
    case 'list':
      return `${section.label === undefined ? '' : `${section.label}:\n`}${bullets(section.items)}`
    case 'figures':
      return `${section.table.caption}:\n${bullets(tableLines(section.table))}`
    case 'rows':
      return bullets(section.rows.map(rowText))
    case 'sources':
      return `Where it says so:\n${bullets(section.citations.map(citationText))}`
    case 'choices':
      return `${section.question}\n${bullets(section.options.map((option) => option.name))}`
  }
}

/** Each row of figures in a line, every figure with its heading. */
export function tableLines({ headings, rows }: FiguresTable): readonly string[] {
  return rows.map(([first, ...rest]) => {
    const figures = rest.map((cell, i) => `${headings[i + 1] ?? ''} ${cellText(cell)}`)
    return `${first === undefined ? '' : cellText(first)}: ${figures.join(', ')}`
  })
}

/** One row of the table in a sentence. */
export function rowText(row: FunctionRow): string {
  const notes = row.notes.map((note) => `“${note}”`).join('; ')
  return `${row.name} – ${row.destinationTitle} (${row.categoryTitle}). ${notes}`.trim()
}

export function citationText(cited: Cited): string {
  const standing = cited.authority === 'commentary' ? ' (commentary)' : ''
  return `${cited.sourceName}${standing}, ${cited.place}: “${cited.quote}”`
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}
