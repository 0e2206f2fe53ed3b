import type { OpenQuestion } from '../../src/questions/open-question.ts'

/** A question that was not answered, asked in direct messages and not yet followed by anybody. */
export function openQuestion(
  own: Pick<OpenQuestion, 'id' | 'text'> & Partial<OpenQuestion>,
): OpenQuestion {
  return {
    askedAt: new Date('2026-11-21T12:00:00Z'),
    asker: 'U0AMIRAKHAN',
    channel: 'D1',
    thread: null,
    how: 'abstained',
    nearest: [],
    gap: null,
    reason: null,
    detail: null,
    mayShow: false,
    group: 1,
    ...own,
  }
}
