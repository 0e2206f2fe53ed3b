import type { Aspect } from './lead.ts'

/** What of an entry is asked for, by the words of the question. Destination when nothing else is named. */
export function aspectOf(question: string): Aspect {
  const text = question.toLowerCase().replaceAll(asThingsAre, '.')
  return aspectWords.find(([, pattern]) => pattern.test(text))?.[0] ?? 'destination'
}

/** "The ICB pays for it at the moment. Who takes it on?" does not ask what holds at the moment. */
const asThingsAre = /\b(at the moment|currently|right now|nowadays|these days)\.(?=\s)/g

/** "Where does EPRR go, and does that need a law?": the aspect comes second. */
export function isAspectSecond(question: string): boolean {
  return [...question.matchAll(/\band\b|[,;?]/g)].some(({ 0: parting, index }) => {
    const [first, second] = [question.slice(0, index), question.slice(index + parting.length)]
    return (
      whereItGoes.test(first) &&
      !ofMoving.test(first) &&
      aspectOf(first) === 'destination' &&
      aspectOf(second) !== 'destination'
    )
  })
}

/** "Does moving the outbreak and infection team …" does not ask whether it moves. */
const ofMoving =
  /^(does|do|will|would|can|could|should|is) (moving|transferring|handing|shifting|leaving)\b/i
const whereItGoes =
  /\b(where|who(['’]?s| is| will| would)? (own(s|ing)?|run(s|ning)?|gets?|getting|takes?|taking|picks?)|goes|going|leav(es?|ing)|stay(s|ing)?|mov(es?|ing)|shift(s|ing)?|transfers?|com(es?|ing) (to|off|over|out)|ends? up|lands?|head(s|ed|ing)|in or out|what(['’]?s| is)? (happens|happening|becomes|do they say|does (it|the blueprint) say)|inherits?|(does|do|will|would|could|should) (\w+ ){1,4}go|(get|gets|be) (handed|passed|moved|transferred)|being (\w+ )?(handed|passed|moved|transferred|taken|sent|split))\b/i

const aspectWords: readonly (readonly [Aspect, RegExp])[] = [
  [
    'since',
    /\b(said|announced|confirmed|decided|agreed|settled)( \w+){0,6} since\b|\bwho said (it|that|so)\b|\b(did|has|have) (the |any )?(ministers?|government|parliament)( \w+)? (say|said|announced?|confirm(ed)?|tell|told)\b/,
  ],
  [
    'legislation',
    /\b(legislat\w*|law|laws|statut\w*|act of parliament|acts? changing|(an|new|another|any) act(?! (as|on|of|like)\b)|legal(ly)? (change|power|barrier|block|obstacle|hurdle)\w*|parliament)\b/,
  ],
  [
    'keeps',
    /\b(keeps?(?! (being|getting|hearing|saying|asking|telling|seeing|reading|missing|failing|changing|happening|on)\b)|retains?|retained|left with|leaves? us with|leaves? (us|the icb|our icb|icbs) (with )?(an? |some|any (?!time|day|more)|anything)|what stays|stays? behind|left behind|anything (stay|left|remain)s?|what['’]?s left|what is left|left (in|at|with|for) (us|the icb|our icb)|still (do|have|hold)|any (role|say|part|involvement|overview)|(hang|hangs|hold|holds|cling|clings) on to)\b/,
  ],
  [
    'timing',
    /\b(when (will|does|do|did|is|are|would|might|can|could|should|exactly|precisely)|when['’]?s|when(?=\W*$)|what (month|year|day|week)|(a|any|the|what|which|no) (\w+ )?(dates?|deadline)|how soon|by when|timeline|timescales?|timetable|time ?frames?|how long (until|before|till))\b/,
  ],
  [
    'certainty',
    /\b(definite(ly)?|certain(ly)?|confirmed|settled|for sure|set in stone|final(ised)?|done deal|guaranteed|how sure)\b/,
  ],
  [
    'duty',
    /\b(legally|in law) (responsible|accountable|on the hook|liable|bound)\b|\blegal(ly)? (responsibility|accountability|duty|on the hook)\b|\bon the hook\b|\b(carr(y|ies)|holds?|has|have) the (legal |statutory )(duty|responsibility)\b|\bwho(['’]?s| is| has)? (got|has|have|doing|does|runs?|running|holds?|responsible for)\b.{0,40}\b(now|today|at present|at the moment|currently)\W*$/,
  ],
  [
    'reason',
    /^(so |but |and |ok )*why\b|\b(explains?|says?|said|told|reasons?|rationale) (why|for|behind)\b/,
  ],
  [
    'since',
    /\b(since (then|the blueprint(?! (says?|said|gives?|gave|makes?|made|requires?|cuts|halves|puts|lets|wants?|tells?|told|is|was|has|does|doesn['’]?t|did|sets?|names?)\b)|it came out|may|2025)|(anything|something|what|come out|said|changed|happened|news|update[sd]?)( \w+){0,4} since|(ministers?|government|parliament)( \w+){0,2} (said|says|told|announced|confirmed)|latest|updates?|any news|anything (new|newer|more recent|later)|any (later|newer|further) (guidance|news|statement)|changed|right now|at the moment|currently|nowadays|these days)\b/,
  ],
  [
    'notes',
    /\b(guiding notes?|guidance|notes? (say|for|on|about|against)|(the|its) notes?|wording|word for word|verbatim|quot(e|ation)|exact (words?|text)|(exactly|literally) (say|said|says|print))/,
  ],
  [
    'meaning',
    /\b(means?|meaning|stands? for|defin(e|es|ed|ition)|cover(s|ed)?|in plain (words|english)|what (is|are) (it|that|this|they))\b|^what(['’]?s| is| are) (?!happen|going|becom|next|new|left|up |(the )?(plan|position|status|situation|future|outlook|latest)\b)(a |an |the )?[\w&/-]+( [\w&/-]+){0,4}\W*$/,
  ],
]

/** Does it ask for the words of the source, and not for what they come to? */
export function asksForItsWords(question: string): boolean {
  return /\b(exact|actual|precise) (words?|wording|sentence|text|line|quote)\b|\b(verbatim|word for word|quote (me )?the)\b/i.test(
    question,
  )
}

/** Does the question ask to set things side by side, if only by "which … or"? */
export function asksToCompare(question: string): boolean {
  return (
    comparesOutright(question) ||
    /^(?=.{1,100}$)(?:.*\bwhich\b.* or |.* or .*\bwhich\b)/is.test(question)
  )
}

/** Does it say so in words of comparing? */
export function comparesOutright(question: string): boolean {
  return /\b(compared?|comparison|versus|vs?\.?|against|diff(erence)?s? (between|in)|differ(s|ent)? (from|between)|side by side|whats? the (diff|difference|split)|tell (them|these) apart|(the )?same (fate|group|place|box|destination|home|way|thing|direction|list|pile|note|notes)|which of (the two|these two|them|those)|which (one )?is (the )?(different|odd|further|firmer|surer|safer|more)|or one|one or (two|both)|on each of|in common|odd one out|(the )?odd one|any two|all (go|stay|mov|leav|transfer)\w*|treated (any )?differently|how (do|does|are|is) (?=.*\bdiffer))\b|\b(is|are|be|treated|handled)\b.*\bthe same\W*$/i.test(
    question,
  )
}
