import type { AuditedChange } from '../../questions/audit.ts'
import type { DeskResult } from '../../questions/desk-acts.ts'
import type { GroupFilter } from '../../questions/desk-store.ts'
import type { GroupStatus } from '../../questions/group.ts'
import type { HowAsked } from '../../questions/open-question.ts'
import type { TallyKind } from '../../questions/desk-store.ts'

/** The desk's words, in one place. */
export const statusTitles: Record<GroupStatus, string> = {
  new: 'New',
  assigned: 'Assigned',
  drafted: 'Drafted, to be approved',
  reopened: 'Reopened',
  approved: 'Published',
  covered: 'Covered by an entry',
  declined: 'Declined',
  'sent-on': 'Sent on',
  retired: 'Retired',
  withdrawn: 'Withdrawn',
  merged: 'Merged',
}

export const howTitles: Record<HowAsked, string> = {
  abstained: 'no answer',
  'part-unanswered': 'no answer to one part of it',
  'none-of-these': 'none of the choices fitted',
  'not-helpful': 'the answer was not helpful',
  shortcut: 'logged from a message',
}

/** What somebody did, after their name. */
export const changeTitles: Record<AuditedChange, string> = {
  asked: 'asked it',
  joined: 'asked it too',
  'detail-added': 'added detail',
  withdrawn: 'withdrew a question',
  followed: 'wants to be told',
  unfollowed: 'no longer wants to be told',
  assign: 'assigned it',
  unassign: 'unassigned it',
  draft: 'drafted an answer',
  'send-back': 'sent the draft back',
  approve: 'approved and published it',
  decline: 'declined it',
  keep: 'kept the answer as it is',
  'send-on': 'sent it on',
  cover: 'pointed at an entry',
  reopen: 'reopened it',
  retire: 'retired the answer',
  merge: 'merged it',
  split: 'split it',
  undo: 'took the last change back',
  'tell-again': 'had somebody told again',
  'told-by-hand': 'told somebody by hand',
  forgotten: 'deleted what is old',
  erased: 'erased a person’s data',
  exported: 'exported it',
}

export const tallyTitles: Record<TallyKind, string> = {
  answered: 'Answered from the sources',
  faq: 'Answered by an approved FAQ',
  clarify: 'Offered a choice',
  abstained: 'No answer',
  refused: 'Refused (empty, too long, personal data, distress)',
  helpful: 'Said to be helpful',
  'not-helpful': 'Said not to be helpful',
}

/** A list's name. */
export function filterTitle(filter: GroupFilter, topicName: (id: string) => string): string {
  switch (filter.kind) {
    case 'one':
      return 'One group'
    case 'open':
      return {
        newest: 'Open, newest first',
        oldest: 'Open, oldest first',
        'most-asked': 'Open, most asked first',
      }[filter.order]
    case 'new':
      return 'New and reopened'
    case 'mine':
      return 'Assigned to me'
    case 'topic':
      return `Open, about: ${topicName(filter.topic)}`
    case 'to-approve':
      return 'Drafted, to be approved'
    case 'published':
      return 'Published'
    case 'closed':
      return 'Closed'
  }
}

type Refused = Extract<DeskResult, { kind: 'refused' }>['why']

export const refusalSentences: Record<Refused, string> = {
  closed: 'This is closed. Reopen it first.',
  'not-closed': 'This is open already.',
  'same-assignee': 'That person has it already.',
  'not-assigned': 'Nobody has it.',
  'no-draft': 'There is no draft that waits for approval.',
  'own-draft':
    'You wrote this draft, so somebody else has to approve it. (A small team can waive this with FAQ_SOLO_APPROVAL.)',
  'not-published': 'No answer of it is published.',
  published: 'Its answer is live: revise it, keep it as it is, or retire it first.',
  'same-group': 'That is the same group.',
  merged: 'The other group was merged, withdrawn or retired.',
  'nothing-chosen': 'Choose the questions that belong elsewhere.',
  'all-chosen': 'At least one question has to stay.',
  'nothing-to-undo':
    'There is nothing to take back: the last change was made by itself, or taken back already.',
}

export const deskTexts = {
  noDesk:
    'There is no FAQ desk yet: set FAQ_CHANNEL to the id of the FAQ team’s channel. Questions are logged all the same.',
  notMember:
    'Only members of the FAQ channel can do that. Ask one of them to add you to the channel.',
  unknownMember:
    'I cannot see who is in the FAQ channel, so I did nothing. Invite me to it (/invite @Signpost), or check FAQ_CHANNEL.',
  notOnDesk:
    'That person is not a member of the FAQ channel. Choose somebody who is, or add them to the channel and press Assign again.',
  notAPerson: 'I cannot take it on myself. Choose a colleague.',
  gone: 'That group is no longer there: its questions were withdrawn, or deleted some time after it was closed.',
  draftSaved:
    'Your draft is saved, and shown to you as askers will see it. Somebody else can approve it now: they press Review.',
  nothingTyped: 'Write the question and the answer first: then I can show what askers will see.',
  approveFailed:
    'Something went wrong on my side. Close this and look at the group: if it still waits for approval, please try again in a few minutes.',
  copyRemoved:
    'That was an earlier copy of this group’s message, left by an interruption. I have removed it; the group’s own message is in the FAQ channel.',
  noHistory: 'What happened is no longer kept: it was deleted with the questions.',
  notFound: (reference: string): string =>
    `There is no question ${reference}: it was withdrawn, or deleted some time after it was closed.`,
  onlyYou: 'Only you see this.',
  expired: 'Slack gave up waiting for me. Please press that button again.',
} as const
