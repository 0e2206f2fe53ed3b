import type { IcbFunction } from '../knowledge/entry.ts'

/** The sentences that the program itself says, in one place. What the sources say stands in `knowledge/`. */
export const wording = {
  empty:
    'I could not see a question there. Type it in your own words, for example: “Who is getting EPRR?”',
  noWords:
    'I can only read words and figures, and there were none in that message. Try a few words, for example: “Is safeguarding staying with the ICB?”',
  tooLong: (length: number, longest: number): string =>
    `That message has ${length.toLocaleString('en-GB')} characters and I read ${longest.toLocaleString('en-GB')} at most. Nothing of it was kept. Please send just the question.`,
  personalData: (what: string): string =>
    `That message seems to hold ${article(what)} ${what}, so I have not read it further and have kept nothing of it. Please ask again without personal details.`,
  distress:
    'I am a program and cannot help with that, but people can. If you might harm yourself, please call 999 now, or NHS 111 for urgent help. You can also talk to someone you trust, your GP or your employer’s staff support. I have kept nothing of your message.',
  nothingFound:
    'I have no answer to that. The Model ICB Blueprint and the other sources I hold do not seem to cover it, and I would rather say so than guess.',
  eitherOf: 'Your question could mean either of two things. Here is what the sources say on both.',
  likelierOf: (first: string, second: string) =>
    `Most likely you mean “${first}”. In case you mean “${second}”, that comes second.`,
  claimPutRight: 'the claim that is put right here',
  noIcbNamed:
    'These are published figures and not the blueprint’s: it names no ICB and gives no count of people.',
  regionOfIcb:
    'The blueprint names no ICB. The region is the one in NHS England’s data of August 2026.',
  standingOfIcb:
    'The blueprint names no ICB. Which of them stand is taken from NHS England’s data of August 2026; what is planned for later years is not in it.',
  notMentioned: (what: string): string => `The blueprint does not mention ${what}.`,
  whichOne: 'More than one function fits that. Which do you mean?',
  commentary: (sources: string): string =>
    `This rests on what others wrote (${sources}). It is not the blueprint.`,
  aboutPart: (i: number): string =>
    `About the ${['first', 'second', 'third', 'fourth'][i] ?? 'last'} thing you asked:`,
  tooManyParts: (answered: number): string =>
    `You asked several things at once. Here are the first ${answered}; please ask the rest again.`,
  approved: (date: string, people: number): string =>
    `FAQ team, ${date}, approved by ${people === 2 ? 'two people' : 'one person'}. It is not part of the blueprint.`,
  ofPosts:
    'That is about the function. The sources do not say what happens to any one job or person.',
  noDateOfTransfers:
    'The blueprint gives no dates for transfers: “no specific timeframes are provided at this stage”.',
  noDate:
    'The blueprint gives no date for this: “no specific timeframes are provided at this stage”.',
  noReason: 'Its row in the table gives no reason.',
  covers: (scope: string): string =>
    `In our own words, it covers ${scope.replace(/^.(?=[a-z])/, (letter) => letter.toLowerCase())}`,
  keeps: (what: string): string =>
    `The ICB would keep ${what.replace(/^.(?=[a-z ])/, (letter) => letter.toLowerCase())}`,
  itsWords: (quotes: readonly string[]): string =>
    `The words are: ${quotes.map((quote) => `“${quote}”`).join(' ')}`,
  notesSay: (notes: readonly string[]): string =>
    `The guiding ${notes.length === 1 ? 'note says' : 'notes say'}: ${notes.map((note) => `“${note}”.`).join(' ')}`,
  groupNotes: (group: string): string => `the ${group} group (one set for all its functions)`,
  since: (date: string, said: string): string => `Since the blueprint, ${whenOf(date)}: ${said}`,
  inBlueprint: 'In the blueprint: ',
  onlyReported: 'That is a report, not confirmed by the body itself.',
  nothingLater: (checked: string): string =>
    `No later public statement settles this, as far as we had found by ${checked}.`,
} as const

function article(noun: string): string {
  return /^[aeiou]|^NHS/i.test(noun) ? 'an' : 'a'
}

/** What the row says about law, in a sentence. */
export const legislationSentences: Record<IcbFunction['legislation'], string> = {
  'existing-is-enough':
    'No new law is needed. The guiding notes for the Grow group say it can be delivered within existing legislation.',
  'needed-for-accountability':
    'Changing who is accountable would need new law: the guiding note says that accountability changes will require legislative changes. It does not name the law.',
  'not-mentioned': 'The row does not mention legislation.',
}

/** "on 9 December 2025", "in November 2025", "late 2025 to spring 2026" */
function whenOf(date: string): string {
  if (/^\d{1,2} /.test(date)) return `on ${date}`
  return /^([A-Z][a-z]+ )?\d{4}$/.test(date)
    ? `in ${date}`
    : date.replace(/^[A-Z](?=[a-z]+ (\d|[A-Z]))/, (letter) => letter.toLowerCase())
}
