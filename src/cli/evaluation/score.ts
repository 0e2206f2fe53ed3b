import type { AnswerRecord } from './answer-record.ts'
import type { TestQuestion } from './question-set.ts'

/** How one answer did against what was expected. */
export type Scored = {
  readonly question: TestQuestion
  readonly record: AnswerRecord
  readonly right: boolean
  /** All expected rows are in the answer. Null where no row is expected. */
  readonly rightFunctions: boolean | null
  /** Answered, but wrongly or where it should have been silent: the worst outcome. */
  readonly wronglyAnswered: boolean
  /** What went wrong, in a few words. Empty when right. */
  readonly fault: string
}

export function score(question: TestQuestion, record: AnswerRecord): Scored {
  const { expect } = question
  const rightFunctions =
    expect.functions.length === 0
      ? null
      : expect.functions.every((id) => record.functions.includes(id))
  const fault = faultOf(question, record, rightFunctions)
  return {
    question,
    record,
    right: fault === '',
    rightFunctions,
    wronglyAnswered: record.outcome === 'answered' && fault !== '',
    fault,
  }
}

function faultOf(
  { expect, kind }: TestQuestion,
  record: AnswerRecord,
  rightFunctions: boolean | null,
): string {
  const said = expect.mustNot.find((source) => new RegExp(source, 'i').test(record.text))
  if (said !== undefined) return `said /${said}/`
  if (expect.outcome === 'unanswered') {
    return record.outcome === 'unanswered' ? '' : `${record.outcome} instead of silent`
  }
  const outcomes =
    expect.outcome === 'answered-or-clarify' ? ['answered', 'clarify'] : [expect.outcome]
  if (!outcomes.includes(record.outcome)) return `${record.outcome} instead of ${expect.outcome}`
  if (rightFunctions === false) return `about ${record.functions.join(', ') || 'no function'}`
  if (
    kind === 'list' &&
    expect.functions.length > 0 &&
    record.functions.length !== expect.functions.length
  ) {
    return `${record.functions.length} rows instead of ${expect.functions.length}`
  }
  if (record.outcome === 'clarify') return ''
  const missing = expect.must.find((source) => !new RegExp(source, 'i').test(record.text))
  return missing === undefined ? '' : `did not say /${missing}/`
}
