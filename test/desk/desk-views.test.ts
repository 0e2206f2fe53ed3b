import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/answering/answer.ts'
import { createExplain } from '../../src/answering/explain.ts'
import { blockProblems } from '../../src/playground/block-rules.ts'
import { viewProblems } from '../../src/playground/view-rules.ts'
import { auditedChanges, type AuditLine } from '../../src/questions/audit.ts'
import type { ApprovedFaq } from '../../src/questions/approved-faq.ts'
import { withFaqs } from '../../src/questions/approved/faq-entry.ts'
import type { GroupFilter, GroupSummary } from '../../src/questions/desk-store.ts'
import type { GroupCard } from '../../src/questions/group-card.ts'
import { groupStatuses, newGroup, type Group } from '../../src/questions/group.ts'
import { emailFor } from '../../src/questions/national-inbox.ts'
import type { OpenQuestion } from '../../src/questions/open-question.ts'
import type { Tell } from '../../src/questions/tell.ts'
import { deskCard } from '../../src/slack/views/desk-card.ts'
import { digestView, topicsView } from '../../src/slack/views/desk-digest.ts'
import {
  checkFailedModal,
  draftForm,
  previewModal,
  reviewForm,
  sourceOption,
} from '../../src/slack/views/desk-draft.ts'
import { failedView } from '../../src/slack/views/desk-failed.ts'
import {
  assignForm,
  emailForm,
  entryForm,
  groupOption,
  splitForm,
} from '../../src/slack/views/desk-forms.ts'
import { deskHome } from '../../src/slack/views/desk-home.ts'
import { deskList, groupsOnPage } from '../../src/slack/views/desk-list.ts'
import { historyView } from '../../src/slack/views/desk-notices.ts'
import { answerTold, assignedTold, decisionTold } from '../../src/slack/views/desk-told.ts'
import { option } from '../../src/slack/views/modal-fields.ts'
import type { View } from '../../src/slack/views/view.ts'
import { realKnowledge, testDay } from '../support/real-knowledge.ts'

const knowledge = await realKnowledge()
const longestQuotes = knowledge.entries
  .flatMap((entry) => ('citations' in entry ? entry.citations : []))
  .sort((a, b) => b.quote.length - a.quote.length)
const longWord = 'x'.repeat(4_000)
const marks = '&<>'.repeat(1_333)
const faces = '😀'.repeat(2_000)
const nameOf = () => 'A name of an entry that goes on and on '.repeat(8)
const about = { group: 1, version: 2, place: 'a place' }

const answers = {
  'one word of 3,000 letters': 'x'.repeat(3_000),
  'a thousand paragraphs': 'a\n\n'.repeat(1_000),
  'a thousand lines of a list': `Lead\n\n${'- a\n'.repeat(748)}`,
  'two hundred links': 'https://a.nhs.uk '.repeat(176),
  'faces and marks': `${'😀'.repeat(500)}\n\n${'<&>'.repeat(600)}`,
  'empty lines and single strokes': '\n\n\n- \n-\n\na | b\n\n'.padEnd(2_999, '\n').concat('.'),
}

describe('Slack takes every message of the desk, whatever is in it', () => {
  test.each(groupStatuses)('a group of 500 questions that are as long as can be: %s', (status) => {
    for (const text of [longWord, marks, faces]) {
      const card = cardOf({ status }, questionsOf(500, text))
      expectMessage(deskCard(card))
      expectHome(deskCard(card))
      // It is changed in place.
      expect(Buffer.byteLength(deskCard(card).text)).toBeLessThanOrEqual(4_000)
    }
  })

  test.each(groupStatuses)('a group whose questions were deleted: %s', (status) => {
    const card: GroupCard = { ...cardOf({ status, draft: null }, []), faq: null, nearest: [] }
    expectMessage(deskCard(card))
    expect(deskCard(card).text).not.toMatch(/Q-0\b/)
    expectMessage(historyView(card, []))
  })

  test('a page of a list, with hundreds of groups and topics, and groups that have no words left', () => {
    const groups = Array.from({ length: groupsOnPage }, (_, i) =>
      summaryOf({ id: i + 1 }, i % 2 === 0 ? longWord : ''),
    )
    const topics = Array.from({ length: 300 }, (_, i) => ({
      topic: `topic-${i}`,
      open: 300 - i,
      closed: 1,
      asked: 10,
    }))
    const filters: readonly GroupFilter[] = [
      { kind: 'open', order: 'newest' },
      { kind: 'closed' },
      { kind: 'topic', topic: 'topic-299' },
    ]
    for (const filter of filters) {
      for (const page of [
        { groups, total: 3_000 },
        { groups: [], total: 0 },
      ]) {
        const view = deskList({ filter, offset: 20, page, topics, nameOf })
        expectMessage(view)
        expectHome(view)
      }
    }
  })

  test('the topics, three hundred of them with long names', () => {
    const topics = Array.from({ length: 300 }, (_, i) => ({
      topic: i === 0 ? null : `topic-${i}`,
      open: i,
      closed: i,
      asked: i,
    }))
    expectMessage(topicsView(topics, nameOf, testDay))
    expectMessage(topicsView([], nameOf, testDay))
  })

  test('the digest of a week in which five hundred answers were published', () => {
    const groups = Array.from({ length: 5 }, (_, i) => summaryOf({ id: i + 1 }, longWord))
    expectMessage(
      digestView(
        {
          span: { from: testDay, to: testDay },
          questions: 10_000,
          newGroups: 3_000,
          published: Array.from({ length: 500 }, (_, i) => ({
            faq: `faq-${i}`,
            question: 'q'.repeat(300),
          })),
          closed: new Map(groupStatuses.map((status) => [status, 9_999])),
          counts: new Map([['answered', 99_999]]),
          open: 3_000,
          toApprove: 9,
          mostAsked: groups,
          oldest: groups,
          disliked: Array.from({ length: 5 }, () => ({ entry: 'send', n: 99 })),
        },
        nameOf,
      ),
    )
  })

  test('what happened so far, by people who are there and people who were erased', () => {
    const lines = auditedChanges.map((what, id): AuditLine => ({
      id,
      at: testDay,
      who: ['U1', 'erased', 'erased approver', 'signpost', 'command'][id % 5] ?? '',
      what,
      group: 1,
      question: 1001,
      before: null,
      after: null,
    }))
    const view = historyView(cardOf({}, questionsOf(1, 'why')), lines)
    expectMessage(view)
    expectRealPeople(view)
  })

  test('an answer whose drafter and approver were erased names nobody', () => {
    const card = cardOf({ status: 'drafted' }, [])
    const view = deskCard({
      ...card,
      summary: {
        ...card.summary,
        group: { ...card.summary.group, draft: { ...draft('a'), by: 'erased' } },
      },
      faq: { ...faqOf('a'), draftedBy: 'erased', approvedBy: 'erased approver' },
    })
    expectMessage(view)
    expectRealPeople(view)
  })

  test('three hundred people who could not be told', () => {
    const tells = Array.from({ length: 300 }, (_, i): Tell => ({
      ...tell,
      id: i,
      error: null,
      what: i % 2 === 0 ? 'assigned' : 'approved',
    }))
    expectMessage(failedView(tells))
    expectHome(failedView(tells))
  })

  test.each([longWord, marks, faces, ''])(
    'that a group was assigned, whatever was asked',
    (text) => {
      for (const by of ['U1', 'erased', undefined]) {
        const view = assignedTold(summaryOf({}, text), by)
        expectMessage(view)
        expectRealPeople(view)
        expect(view.text).not.toMatch(/Q-0\b/)
      }
    },
  )

  test.each(Object.entries(answers))('an answer that is told: %s', (_, answer) => {
    expectMessage(answerTold({ what: 'approved', question: 1001 }, answered(answer), 'memory'))
    const group = { ...newGroup(1, null, testDay), reason: 'r'.repeat(500) }
    expectMessage(decisionTold({ what: 'declined', question: null }, group))
  })
})

describe('Slack takes every form of the desk, whatever is in it', () => {
  test.each(Object.entries(answers))('the preview and the review of %s', (_, answer) => {
    const card = cardOf({ status: 'drafted', draft: draft(answer) }, questionsOf(500, longWord))
    expectModal(previewModal(answered(answer)))
    for (const mayApprove of [true, false]) {
      expectModal(reviewForm(card, about, answered(answer), mayApprove))
    }
  })

  test('the preview shows the last word of the longest answer', () => {
    for (const answer of ['a\n\n'.repeat(990).concat('the end'), `${'- a\n'.repeat(700)}the end`]) {
      expect(JSON.stringify(previewModal(answered(answer)).blocks)).toContain('the end')
    }
  })

  test('drafting, with somebody else’s draft beside it', () => {
    const card = cardOf({}, questionsOf(700, marks))
    const sources = longestQuotes
      .slice(0, 10)
      .map((citation, i) => sourceOption(`entry ${i}`, nameOf(), citation))
    const fields = {
      question: longWord,
      answer: longWord,
      sources,
      leftOut: card.questions.map(({ id }) => id),
    }
    expectModal(draftForm(card, about, fields))
    const newer = { notice: { who: 'U1', text: 'was quicker.' }, mine: 'm'.repeat(3_000) }
    expectModal(draftForm(card, about, { ...fields, sources: [] }, newer))
  })

  test.each([2, 100, 101, 700])('splitting a group of %i questions', (count) => {
    for (const text of [longWord, marks, faces]) {
      expectModal(splitForm(about, cardOf({}, questionsOf(count, text))))
    }
  })

  test('every question of a group of 100 is in the menu that splits it', () => {
    const shown = JSON.stringify(splitForm(about, cardOf({}, questionsOf(100, longWord))))
    for (const { id } of questionsOf(100, '')) expect(shown).toContain(`Q-${id} `)
  })

  test('an e-mail about hundreds of long questions is whole: it ends as it should', () => {
    const email = emailFor(questionsOf(300, longWord), [nameOf(), nameOf()])
    expectModal(emailForm(about, email))
    expect(JSON.stringify(emailForm(about, email))).toContain('With kind regards')
  })

  test('assigning', () => {
    expectModal(assignForm(about))
  })

  test('pointing at an entry, and merging into a group that has no words left', () => {
    expectModal(entryForm(about, option(nameOf(), 'send')))
    expect(groupOption(summaryOf({}, '')).text.text).not.toMatch(/Q-0\b/)
  })

  test('a check that failed for hundreds of wordings', () => {
    const many = Array.from({ length: 300 }, () => ({ text: longWord, to: 'send', from: 'send' }))
    expectModal(checkFailedModal({ lost: many, stolen: many }, nameOf))
    expectModal(checkFailedModal({ lost: [], stolen: [] }, nameOf))
  })
})

function expectMessage({ text, blocks }: View): void {
  expect(blockProblems(blocks, 'message')).toEqual([])
  expect(text.trim()).not.toBe('')
  expect(text.length).toBeLessThanOrEqual(40_000)
}

function expectHome({ blocks }: View): void {
  expect(viewProblems({ ...deskHome(blocks) }, 'home')).toEqual([])
}

function expectModal(view: object): void {
  expect(viewProblems({ ...view }, 'modal')).toEqual([])
  expect(JSON.stringify(view).length).toBeLessThan(250_000)
}

/** Slack shows a name only for an id of its own. */
function expectRealPeople({ blocks }: View): void {
  expect(JSON.stringify(blocks)).not.toMatch(/"user_id":"(?![UW])/)
}

function questionsOf(count: number, text: string): readonly OpenQuestion[] {
  return Array.from({ length: count }, (_, i) => ({
    id: 1_001 + i,
    text: `${i} ${text}`.slice(0, 4_000),
    askedAt: testDay,
    asker: `U${i}`,
    channel: 'D1',
    thread: null,
    how: 'not-helpful',
    nearest: [],
    gap: null,
    reason: 'incomplete',
    detail: text.slice(0, 1_000),
    mayShow: true,
    group: 1,
  }))
}

function summaryOf(group: Partial<Group>, text: string): GroupSummary {
  return {
    group: { ...newGroup(1, 'send', testDay), ...group },
    text,
    reference: text === '' ? 0 : 1_001,
    asked: text === '' ? 0 : 500,
    people: 500,
    followers: 500,
    lastAskedAt: testDay,
    topic: 'send',
  }
}

function cardOf(group: Partial<Group>, questions: readonly OpenQuestion[]): GroupCard {
  const whole = {
    assignee: 'U3',
    draft: draft('a'.repeat(3_000)),
    reason: 'r'.repeat(500),
    returns: 12,
    ...group,
  }
  return {
    summary: summaryOf(whole, questions[0]?.text ?? ''),
    questions,
    nearest: Array.from({ length: 5 }, () => ({ id: 'send', type: 'function', name: nameOf() })),
    faq: faqOf('a'.repeat(3_000)),
    into: null,
    undo: 'split',
    untold: Array.from({ length: 300 }, () => tell),
  }
}

function draft(answer: string): NonNullable<Group['draft']> {
  return {
    question: 'q'.repeat(300),
    answer,
    citations: longestQuotes.slice(0, 10),
    leftOut: [],
    by: 'U1',
    at: testDay,
  }
}

function faqOf(answer: string): ApprovedFaq {
  return {
    id: 'faq-1001',
    revision: 1,
    group: 1,
    question: 'q'.repeat(300),
    answer,
    citations: longestQuotes.slice(0, 10),
    wordings: [],
    draftedBy: 'U1',
    approvedBy: 'U2',
    approvedAt: testDay,
    endedAt: null,
  }
}

function answered(answer: string): Answer {
  const found = createExplain(withFaqs(knowledge, [faqOf(answer)]))('faq-1001', testDay)
  if (found === undefined) throw new Error('no answer')
  return found
}

const tell: Tell = {
  id: 1,
  key: 'answer faq-1001 1 U1',
  what: 'approved',
  to: 'U1',
  group: 1,
  question: 1001,
  channel: null,
  thread: null,
  faq: 'faq-1001',
  revision: 1,
  state: 'failed',
  attempts: 12,
  createdAt: testDay,
  dueAt: testDay,
  error: 'account_inactive',
}
