/** Words that belong to the envelope and to little else. */
export const envelopeWords =
  /\b(envelop\w*|allowance|ceiling|overheads?|runn?in'?g? costs?|headroom|our (cap|limi?t)|(the|a) (cap|limi?t) (in|for|on|of)|limi?t|cap|(that|this|the|going|same|new) rate|per head|a head|running itself|run itself|to run on|(to|we) live on)\b/

export const gapWords =
  /\b(gap|over|under|within|inside|above|below|headroom|must|has to|have to|to go|come off|reduc\w+|cuts?|cutting|sav(e|ing|ings)|need|lose|fit|fits|afford|enough)\b/

/** What a cost per head is asked about where no population is named. */
export const cutWords =
  /\b(gap|over|under|within|inside|above|below|headroom|reduc\w+|cuts?|cutting|sav(e|ing|ings)|to go|must go|come (off|down)|lose|drop|percentage|per cent|percent|difference|far|down to)\b/

export const sumWords =
  /\b((?<!\b(?:two|three|four|five|many|few|several|some) )times|how much|what|whats|what's|wots|comes? to|come out at|bring|gives?|sum|total|work out|calculat\w+|how far|by how|budget)\b/

/** Questions about a size, a rule or a person, in which a figure is only mentioned. */
export const aboutSomethingElse =
  /\b(guideline|minimum|maximum|smallest|largest|biggest|threshold|footprints?|how big(?! (?:is |are |would |will )?(?:an? |the |our |my )?(?:be )?(?:population|envelope|gap|cut|saving|reduction|budget|pot|limit|cap|patch))|census|which one|one per|(?<!list )size|who(?! (?:gets? (?:more|less)|have|had|serve|cover|live|come|want|says?|said|thinks?|reckons?)\b)|whose|which (functions?|body|report|document|source|page)|why|waiting lists?|allocation|capital|redundanc\w+|(?<!average )salar(y|ies)|pension|normal|typical|recommended|(does|did|do|will) (\w+ ){0,6}apply|over the top|statutory|^(?:so )?(?:does|did|is|has) the (?:blueprint|document|paper|guidance)|where (?:do|does|did|has|is) (?:\w+ ){0,8}(?:come|comes|came|from)|where (can|do (i|we)|is the)|when (must|do|does|did|will|is|are|should|can))\b/

/** What is asked about an envelope besides its sum: what is in it, whose it is, what becomes of it. */
export const aboutEnvelope =
  /\b(includ\w+|exclud\w+|contain\w*|consist\w*|based on|chang(e|es|ed|ing)|happen\w*|doing|do about|share of|part of|how much of|deadline|deliver\w*|publish\w*|carry|underspen\w+|overspen\w+|goes on|spent on|sets|signs?|decides?|agrees?|(was|were|is|are|been) (\w+ ){0,3}calculated|who|where|when (must|do|does|did|will|is|are)|why|template)\b/

/** How far an ICB is from its envelope, which no figure here says. */
export const aboutDistance =
  /\b(over|under|above|below|inside|fell|falls?|rises?|rose|loses?|lost|exceed\w*|gap|headroom|met|meets?|meeting|share|within (its|their|the|our)|when|which|regions?)\b/

/** A question that yes or no would answer: "does Devon need an envelope". */
export const yesOrNo =
  /^(?:(?:so|and|hi|hello|hey|ok) )?(?:is|are|was|were|does|did|has|have|should|may|must|do (?:we|they|i)|can (?!i|we|you|u|someone|anyone)[a-z]+)\b/

/** "Envelope for Somerset vs Cornwall, which is bigger?" */
export const comparing =
  /\b(vs?|versus|against|compar(e|ed|ing|ison)|difference|(gets?|how much) (more|less)|(more|less) than|bigger|larger|smaller|higher|lower)\b/

/** What a number of people is worth, where the envelope is not named. */
export const moneyWords =
  /\b(how much|comes? to|come out at|brings?|gives?|get|gets|sum|total|work out|calculat\w+|budget|pot|money|worth|spend|figure|number|what about|how about)\b/

/** Bodies that have no envelope, and things that are counted and not paid for. */
export const otherBodies =
  /\b(providers?|trusts?|practices?|hospitals?|surger(y|ies)|pcns?|councils?|regions?|national|pharmac\w+|places?|neighbourhoods?|teams?|how many(?! (?:pounds|quid|million)))\b/

/** What an ICB costs or did cost, which is not its envelope and which no figure here says. */
export const aboutOwnCost =
  /\b(was|were|used to|before|previous(ly)?|last year|spends?|spent|actual(ly)?|(own|current) (current )?(running )?costs?|really costs?)\b/
