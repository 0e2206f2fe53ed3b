import { referenceOf, type OpenQuestion } from './open-question.ts'

/** The address that the blueprint gives for questions. Nothing is ever sent there by the program. */
export const nationalInbox = 'england.Model-ICB@nhs.net'

export type ReadyEmail = { readonly to: string; readonly subject: string; readonly body: string }

/** A ready e-mail: what was asked, how often, and what the sources say nearby. Names nobody. */
export function emailFor(
  questions: readonly OpenQuestion[],
  nearest: readonly string[],
): ReadyEmail {
  const [first] = questions
  const wordings = [...new Set(questions.map(({ text }) => text))]
  const reference = first === undefined ? '' : ` (our reference ${referenceOf(first.id)})`
  const more = wordings.length - mostWordings
  const times = questions.length === 1 ? 'A colleague asks' : `${questions.length} colleagues ask`
  return {
    to: nationalInbox,
    subject: `Question about the Model ICB Blueprint${reference}`,
    body: [
      'Hello,',
      '',
      `${times} something that we find no answer to in the Model ICB Blueprint v1.0 or in later public statements:`,
      '',
      ...wordings.slice(0, mostWordings).map((text) => `- ${cut(text)}`),
      ...(more > 0 ? [`- and ${more} more wordings`] : []),
      '',
      ...(nearest.length === 0
        ? []
        : [`The nearest that the blueprint covers: ${nearest.map(cut).join('; ')}.`, '']),
      'Could you answer this, or include it in a future set of FAQs?',
      '',
      'With kind regards',
    ].join('\n'),
  }
}

/** So that the whole e-mail fits into one field of a form. */
const mostWordings = 8
const mostOfText = 200

function cut(text: string): string {
  return text.length <= mostOfText ? text : `${text.slice(0, mostOfText - 1).toWellFormed()}…`
}
