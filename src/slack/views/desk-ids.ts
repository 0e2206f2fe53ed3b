/** What the desk's buttons, forms and fields are called. Values are ids and versions, never words that a person typed. */
export const deskIds = {
  /** Under a logged question: each followed by the question's id. */
  follow: 'signpost.question.follow.',
  addDetail: 'signpost.question.detail.',
  withdraw: 'signpost.question.withdraw.',
  detailForm: 'signpost.question.detail-form',
  /** Under an answer. */
  feedback: 'signpost.feedback',
  dislikeForm: 'signpost.feedback.form',
  /** A message's shortcut, and its form. */
  logMessage: 'signpost.log-message',
  logForm: 'signpost.log-message.form',

  /** On a group of the desk; the value is `group.version`. */
  assign: 'signpost.desk.assign',
  draft: 'signpost.desk.draft',
  review: 'signpost.desk.review',
  more: 'signpost.desk.more',
  open: 'signpost.desk.open.',
  /** A list of groups. */
  filter: 'signpost.desk.filter',
  page: 'signpost.desk.page.',
  failed: 'signpost.desk.failed.',
  /** In the Home tab. */
  home: 'signpost.desk.home',

  draftForm: 'signpost.desk.draft-form',
  preview: 'signpost.desk.preview',
  sources: 'signpost.desk.sources',
  reviewForm: 'signpost.desk.review-form',
  sendBack: 'signpost.desk.send-back',
  assignForm: 'signpost.desk.assign-form',
  reasonForm: 'signpost.desk.reason-form',
  emailForm: 'signpost.desk.email-form',
  entryForm: 'signpost.desk.entry-form',
  entry: 'signpost.desk.entry',
  mergeForm: 'signpost.desk.merge-form',
  mergeInto: 'signpost.desk.merge-into',
  splitForm: 'signpost.desk.split-form',
  /** Questions of one group, to split off or to leave out of a draft. */
  questions: 'signpost.desk.questions',
} as const
