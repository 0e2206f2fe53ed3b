/**
 * What our buttons are called. A button's value is the id of an entry, of a destination, or of something
 * kept in this process's memory; never words that a person typed.
 */
export const actionIds = {
  /** Explain an entry: `signpost.explain.<entry id>`. */
  explain: 'signpost.explain.',
  noneOfThese: 'signpost.none-of-these',
  share: 'signpost.share',
  /** In the Home tab. */
  home: 'signpost.home.overview',
  browse: 'signpost.home.browse.',
  explainInHome: 'signpost.home.explain.',
  /** Under an envelope calculation, and in its form. */
  envelopeChange: 'signpost.envelope.change',
  envelopeCsv: 'signpost.envelope.csv',
  envelopeSave: 'signpost.envelope.save',
  envelopeCompare: 'signpost.envelope.compare',
  envelopeShow: 'signpost.envelope.show.',
  envelopeDelete: 'signpost.envelope.delete.',
  envelopeTemplate: 'signpost.envelope.template',
  envelopeKind: 'signpost.envelope.kind',
  envelopeIcb: 'signpost.envelope.icb',
  envelopeIcbs: 'signpost.envelope.icbs',
} as const

/** Every action of ours, and no other app's or library's. */
export const ownActions = /^signpost\./
