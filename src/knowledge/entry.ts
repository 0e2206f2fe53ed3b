import { z } from 'zod'
import { citationSchema, id, isoDate, sentence, wording } from './source.ts'

/**
 * What the bot knows, as data. Every schema is strict: a key that is not listed here is refused.
 * `knowledge/README.md` explains the same fields to a policy person.
 */

export const categories = ['grow', 'retain-and-adapt', 'review-for-transfer'] as const
export type Category = (typeof categories)[number]

export const destinations = [
  'icb',
  'regions',
  'regions-or-national',
  'national',
  'providers',
  'neighbourhood-health-providers',
  'undecided',
] as const
export type Destination = (typeof destinations)[number]

/** One of the three groups of the "ICB functional changes" table. */
export const categorySchema = z.strictObject({
  id: z.enum(categories),
  title: sentence,
  /** What being in this group means, in plain words. */
  meaning: sentence,
  /** How certain a statement about a function of this group is, said in every answer about one. */
  certainty: sentence,
  /** Guiding notes that the table prints once for the whole group. */
  sharedNotes: z.array(sentence).default([]),
  citations: z.array(citationSchema).min(1),
})
export type CategoryInfo = z.infer<typeof categorySchema>

const searchable = {
  id,
  /** Names, acronyms and short forms that mean this entry and no other. */
  aliases: z.array(wording).default([]),
  /** Whole questions that people ask, in their own words. */
  examples: z.array(wording).default([]),
}

const legislations = ['existing-is-enough', 'needed-for-accountability', 'not-mentioned'] as const

/** A piece of work named inside a row, with the short forms people type. */
const partSchema = z.strictObject({
  name: sentence,
  aliases: z.array(wording).default([]),
  /** Where it goes, said of this piece alone. Who asks of it by name gets this instead of the row's answer. */
  answer: sentence.optional(),
  /** Each of these stands instead of the row's own, where the piece differs. */
  destination: z.enum(destinations).optional(),
  keeps: sentence.optional(),
  timing: sentence.optional(),
  legislation: z.enum(legislations).optional(),
})
export type Part = z.infer<typeof partSchema>

/** A piece of a topic. Where it is asked of, its answer is said first; the topic's own follows. */
const topicPartSchema = z.strictObject({
  /** Names that mean it wherever they stand. */
  aliases: z.array(wording).default([]),
  /** Words that mean it only where the topic is asked about. */
  within: z.array(wording).default([]),
  answer: sentence,
})

/** A row of the blueprint's "ICB functional changes" table. */
export const functionSchema = z.strictObject({
  ...searchable,
  /** The row's title as the blueprint prints it. */
  title: sentence,
  /** The printed row in verbatim pieces, where a page break or a rider splits it. Default: the title. */
  row: z.array(sentence).min(1).optional(),
  /** A short name that fits inside a sentence. */
  name: sentence,
  category: z.enum(categories),
  destination: z.enum(destinations),
  /** What work this is, in plain words. */
  scope: sentence,
  /** The sentences that answer "where does it go?", destination first. */
  answer: sentence,
  /** The row's own guiding notes, exactly. Empty for the Grow group, whose notes stand in its category. */
  notes: z.array(sentence).default([]),
  /** What stays with the ICB. */
  keeps: sentence,
  /** Does the row's own note say "over time"? */
  overTime: z.boolean(),
  /** What the row says of when, where it prints a date: others have none. */
  timing: sentence.optional(),
  /** True where only a part of what the row names could go there, and nothing is said of the rest. */
  onlyPart: z.boolean().default(false),
  legislation: z.enum(legislations),
  /** Something a careful reader would add: a tension, a boundary with another row. */
  caution: sentence.optional(),
  parts: z.array(partSchema).default([]),
  /** Quotations from outside the row. The row and its notes are cited by themselves. */
  citations: z.array(citationSchema).default([]),
  related: z.array(id).default([]),
})
export type IcbFunction = z.infer<typeof functionSchema>

/** Selections of the table's rows that people ask for by name. */
export const rowLists = [
  'all',
  'grow',
  'retain',
  'transfer',
  'icb',
  'regions',
  'national',
  'regions-or-national',
  'providers',
  'neighbourhood',
  'undecided',
  'named',
  'legislation',
  'existing',
  'over-time',
  'keeps',
  'overview',
  'test-and-explore',
  'at-scale',
  'pan-icb',
] as const
export type RowList = (typeof rowLists)[number]

/** Any other thing the sources answer: an enabler, a money rule, a date, an undecided point. */
export const topicSchema = z.strictObject({
  ...searchable,
  title: sentence,
  answer: sentence,
  /** Plain words shown after the quotations, for those who want more. */
  more: sentence.optional(),
  parts: z.array(topicPartSchema).default([]),
  /** True where the sources say that the point is open. */
  undecided: z.boolean().default(false),
  /** Days that the answer names; shown as passed, today or still to come. */
  dates: z.array(z.strictObject({ on: isoDate, what: sentence })).default([]),
  citations: z.array(citationSchema).min(1),
  /** Functions that this is a part of or bears on. The answer says where each goes. */
  rows: z.array(id).default([]),
  /** The selection of the table's rows that it is about. Who asks which they are gets them all, row by row. */
  list: z.enum(rowLists).optional(),
  related: z.array(id).default([]),
})
export type Topic = z.infer<typeof topicSchema>

/** A claim that the blueprint contradicts. `answer` corrects it first. */
export const misreadingSchema = z.strictObject({
  ...searchable,
  /** The claim, as people say it. */
  title: sentence,
  kind: z.enum(['wrong', 'imprecise', 'overstated', 'not-in-the-blueprint']),
  /** Said before the answer to a question that supposes just what the title asks; none where many ask the opposite. */
  verdict: z.enum(['No.', 'Not quite.', 'The blueprint does not say so.']).optional(),
  /** Stands by itself, without the verdict. */
  answer: sentence,
  /** What the blueprint says, verbatim. */
  citations: z.array(citationSchema).min(1),
  /** Who printed the claim. */
  printedBy: z.array(citationSchema).default([]),
  /** Functions that the claim is about. The answer says where each goes. */
  rows: z.array(id).default([]),
  related: z.array(id).default([]),
})
export type Misreading = z.infer<typeof misreadingSchema>

/** Something people ask that no source answers. Matching one is an abstention with a reason. */
export const knownGapSchema = z.strictObject({
  ...searchable,
  /** Questions that share the words of an entry and ask for a particular that it does not hold. */
  nearMisses: z.array(wording).default([]),
  title: sentence,
  /** Plain words that say there is no answer, and why. */
  answer: sentence,
  /** What the sources do say nearby. */
  nearby: sentence.optional(),
  /** Who could know, if anybody can be named without guessing. */
  askInstead: sentence.optional(),
  citations: z.array(citationSchema).default([]),
  related: z.array(id).default([]),
})
export type KnownGap = z.infer<typeof knownGapSchema>

/** An acronym or term. With `ask` and several `leadsTo` it is ambiguous: the asker chooses. */
export const termSchema = z.strictObject({
  ...searchable,
  title: sentence,
  expansion: sentence.optional(),
  /** Does the blueprint use the term, say it in other words, or keep silent? */
  blueprint: z.enum(['named', 'other-words', 'silent']),
  answer: sentence,
  /** The question that tells the meanings apart. */
  ask: sentence.optional(),
  leadsTo: z.array(id).default([]),
  citations: z.array(citationSchema).default([]),
})
export type Term = z.infer<typeof termSchema>

/** A later, dated, public statement that bears on entries. */
export const developmentSchema = z.strictObject({
  id,
  about: z.array(id).min(1),
  /** Of these, what was said belongs in the first lines of the answer. */
  saidFirst: z.array(id).default([]),
  effect: z.enum(['confirms', 'refines', 'supersedes', 'in-tension']),
  /** What was said, in our own words. */
  statement: sentence,
  publisher: sentence,
  /** ISO date where the day is known, else what is known of it. */
  date: sentence,
  /** For ordering where the day is not known. */
  sortDate: isoDate,
  url: z.url().optional(),
  /** 25 words at most. */
  quote: sentence,
  confidence: z.enum(['high', 'medium', 'low']),
  /** True where the publisher reports what another body said. */
  reported: z.boolean(),
  checkedOn: isoDate,
})
export type Development = z.infer<typeof developmentSchema>

/** A greeting, thanks or request for help, and the curated reply. */
export const courtesySchema = z.strictObject({ ...searchable, title: sentence, answer: sentence })
export type Courtesy = z.infer<typeof courtesySchema>

/** A question that the sources did not answer and the FAQ team did, approved. */
export const faqSchema = z.strictObject({
  ...searchable,
  /** The question, as it is shown. */
  title: sentence,
  /** Paragraphs apart by empty lines; lines that start with a hyphen are a list. */
  answer: sentence,
  /** When the FAQ team approved it, and by how many people it was written and approved. */
  approved: z.strictObject({ on: isoDate, people: z.int().min(1).max(2) }),
  citations: z.array(citationSchema).default([]),
  related: z.array(id).default([]),
})
export type Faq = z.infer<typeof faqSchema>

/** Anything with an id that can be an answer. */
export type Entry =
  | ({ readonly type: 'function' } & IcbFunction)
  | ({ readonly type: 'topic' } & Topic)
  | ({ readonly type: 'misreading' } & Misreading)
  | ({ readonly type: 'known-gap' } & KnownGap)
  | ({ readonly type: 'term' } & Term)
  | ({ readonly type: 'courtesy' } & Courtesy)
  | ({ readonly type: 'faq' } & Faq)
export type EntryType = Entry['type']
