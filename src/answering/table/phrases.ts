import { notesSaying, rowConditions, saysNothingOfLaw, type RowCondition } from './conditions.ts'

/** What is said of no row. */
const none: Readonly<Record<'elsewhere' | 'stopped', RowCondition>> = {
  elsewhere: {
    about: 'nowhere',
    said: 'name a council, a GP practice or another body outside the NHS bodies of the table as their destination',
    saidNot: 'name no council or other body outside the NHS bodies of the table',
    holds: () => false,
  },
  stopped: {
    about: 'nowhere',
    said: 'are marked in the table to be stopped altogether',
    saidNot: 'are not marked in the table to be stopped altogether',
    holds: () => false,
  },
}
export const bothGroups: RowCondition = {
  ...rowConditions.icb,
  about: 'group',
}
const alone: Readonly<Record<'regions-alone' | 'national-alone', RowCondition>> = {
  'regions-alone': {
    ...rowConditions.regions,
    said: 'could transfer to regions and to no other body',
    holds: (fn) => fn.destination === 'regions',
  },
  'national-alone': {
    ...rowConditions.national,
    said: 'could transfer to the national body and to no other',
    holds: (fn) => fn.destination === 'national',
  },
}
const anyProvider: RowCondition = {
  about: 'destination',
  said: 'could transfer to providers, neighbourhood health providers included',
  saidNot: 'do not have providers of any kind as their destination',
  holds: (fn) => rowConditions.providers.holds(fn) || rowConditions.neighbourhood.holds(fn),
}
/** All that a phrase can name. */
export const selections = {
  ...rowConditions,
  ...alone,
  'any-provider': anyProvider,
  ...none,
  'no-legislation': saysNothingOfLaw,
  limited: notesSaying('limited strategic commissioning overview'),
  delivery: notesSaying('transfer delivery'),
  'grow-and-retain': bothGroups,
}

/** What names a selection, in whole words; the more particular first. */
export const phrases: readonly (readonly [RegExp, keyof typeof selections])[] = [
  [
    /\b(cant|cannot|couldnt)\b( [a-z]+){0,6} (without|until|unless|before)\b( [a-z]+){0,5} (law|laws|legislation|act|parliament)\b( (on|about) (whos|who is) accountable)?/g,
    'legislation',
  ],
  [
    /\b(left|remains?|remaining)( (with|for) (us|the icb|icbs)| here)? (once|after|when) [a-z ]* (gone|moved|left|transferred|goes|leaves)\b/g,
    'icb',
  ],
  [
    /\bproviders? of (any|every|all|whatever) (sort|kind|type)s?\b|\b(any|all|every) (kind|sort|type)s? of providers?\b/g,
    'any-provider',
  ],
  [
    /\b(go(es|ing)?|leav(e|es|ing)|mov(e|es|ing))\b(?= (or|versus|vs?|and) (stay(s|ing)?|keep(ing)?|kept)\b)/g,
    'transfer',
  ],
  [
    /\b(not|wont|arent|isnt|dont|doesnt|never|cant) ((be|been|being|up|on|for|the|even|actually|going|to|get|getting) ){0,4}(transfer(s|red|ring)?|mov(e|es|ed|ing)|leav(e|es|ing)|going|go)\b( anywhere)?(?! (to|into)\b)/g,
    'icb',
  ],
  // First, as its "no" is its own.
  [
    /\b(no|without|lack|lacks|lacking|nobody|no one|not got|not have|havent got|hasnt got|dont have|doesnt have|dont yet have)\b( (a|any|yet|named|clear|new|firm|obvious|known|been|to|is|has|agreed|fixed))* (receiving (organisation|body|org)|destination|destinations|home|homes|taker|takers|receiver|receivers|owner|owners|named|down|lined up)\b( named)?( (to take|for) them)?( on)?/g,
    'undecided',
  ],
  [
    /\b(not|never|havent|hasnt|without|dont|doesnt|didnt)( (yet|actually|really|even|got|have|has|been|given|know|say|says|said|tell|us))* (anywhere|a place|somewhere|where (theyre|they are|its|it is|they (would|will|might)) (going|go|land|end up))( (yet|to go|to land))*\b/g,
    'undecided',
  ],
  [
    /\b(go(es|ing)?|sent|mov(e|es|ing)|head(ed|ing)?|bound) (anywhere|somewhere|elsewhere|to (anyone|anybody|someone|somebody))\b(?= (other than|except|but|apart from|besides|not) )/g,
    'transfer',
  ],
  [/\bover time\b/g, 'over-time'],
  [
    /\bgrow(n|ing)?( [a-z]+)? (and|or|plus|to|with) (keep|kept|keeping|retain(ed|ing)?|adapt(ed|ing)?|stay(ing)?)\b/g,
    'grow-and-retain',
  ],
  [
    /\b(?<=(stay(s|ing)?|keep|keeping|kept) (or|versus|vs?|and) (more |how many |what |which )?)go(ing|es)?\b/g,
    'transfer',
  ],
  [/\b(?<=(neither|nor) )(going|leaving|moving)\b/g, 'transfer'],
  [
    /\b(keep(s|ing)?|kept|retain(s|ed|ing)?|hang(s|ing)? on to|hold(s|ing)? on to|left with|leaves?|held back|hold(s|ing)? back)( [a-z]+){0,3} (something|anything|parts?( of)?|pieces?( of)?|bits?( of)?|stake|some of it|any( of)?|held back|hold back)( (it|them))?\b|\b(part|partly|partially|half) (retained|kept|held|staying|stays?)\b|\b(held|hold(s|ing)?) back\b|\bleav(e|es|ing) (us|the icb|icbs)( (with|a|an|retaining|keeping|holding|something))+\b/g,
    'keeps',
  ],
  [
    /\b(two|2|several|alternative) (possible |different |alternative )?(destinations|takers|receivers|homes|receiving bodies)\b|\b(more than one|a choice of|either of two) (possible )?(destinations?|bodies|body|takers?|receivers?|homes?)\b/g,
    'regions-or-national',
  ],
  [
    /\b(only|just)( [a-z]+)? (the )?delivery( (part|bit|side))?\b|\bdelivery (only|alone)\b/g,
    'delivery',
  ],
  [
    /\b(either or|(region(s|al)?|national) (or|and) (national|region(s|al)?))( one)?\b/g,
    'regions-or-national',
  ],
  [
    /\b(no|without an?y?) (law|legislation|legislative( changes?)?) (note|caveat|line|clause|condition)s?\b/g,
    'no-legislation',
  ],
  [
    /\b(not|never|wont|dont|doesnt|arent|isnt)( (be|going|to|actually|even|expected|meant|supposed|need|needs|needing|require|requires|requiring|depend|depends|on|a|an|any|the|new|have|change|changes|changing|in|of))+ (law|laws|legislation|act|statute)\b( (changes?|changed|changing))?( of parliament)?/g,
    'no-legislation',
  ],
  [
    /\b(carr(y|ies)|have|has|with|contains?) no (mention|word|talk|line|clause|caveat) (of|about|on) (the )?(legislation|legislative changes?|law|laws)\b/g,
    'no-legislation',
  ],
  [/\b(be |being )?((delivered|done|run|provided|shared) )?at scale\b/g, 'at-scale'],
  [/\bpan icb( level)?\b/g, 'pan-icb'],
  [/\blimited( strategic)?( commissioning)? overviews?\b/g, 'limited'],
  [/\b(strategic )?(commissioning )?overviews?\b/g, 'overview'],
  [/\btest and explore( options)?\b/g, 'test-and-explore'],
  [
    /\b(scrap(ped|ping)?|abolish(ed|ing)?|discontinued|axed|stopped altogether)\b( altogether| outright)?/g,
    'stopped',
  ],
  [
    /\b(homeless|undecided|undetermined|unclear|unsettled|up in the air|nowhere (named )?to go|still open|tbc|not (yet )?(been )?(decided|settled)|to be (decided|confirmed)|anyones guess)\b/g,
    'undecided',
  ],
  [
    /\b(somebody|someone|anybody|body|taker|destination|receiver|home|owner)s? (is |are |being |been |has been )?(already )?(named|lined up|given|fixed|picked)\b|\b(named|giv(e|es|ing) a|nam(e|es|ing) a|ha(ve|s|ving) (got )?an?|with an?) ((named|clear|firm|known|stated|definite) )?(destination|taker|body|receiver|home|receiving body)s?( named)?\b/g,
    'named',
  ],
  [
    /\b(existing|current|todays|present) (law|laws|legislation|act)\b|\blaws? as (it|they) stands?\b|\b(without|no|not need|not needing) (touching |changing |needing |waiting for |any |a |the |new |change (in|to) ){0,3}(law|laws|legislation|change in the law|act)\b/g,
    'existing',
  ],
  [
    /\b((new|change in|changes in|change to|change of|changing|act of|primary) )?(the )?(law|laws|legislation|legislative|parliament|statute)( changes?| changed| change)?\b/g,
    'legislation',
  ],
  [
    /\b(selectively )?(retain(s|ed|ing)?|keep(s|ing)?|kept|hang(ing)? on to|hold(ing)? on to)( and| but| then| with)+ (altered|alterations|changes|pared back|adapt(s|ed|ing)?|change(s|d)?|trim(med)?|slim(med)?|share(d)?|streamline(d)?)( and (adapt|trim|share|slim|change))?\b/g,
    'retain',
  ],
  [/\bneighbou?rhood(s)?( health)?( providers?| teams?| bodies)?\b/g, 'neighbourhood'],
  [
    /\b(regions?|regional teams?) (and )?(alone|only|solely|exclusively)\b( regions?)?|\b(solely|exclusively|purely|only) (to |for )?(the )?regions?\b/g,
    'regions-alone',
  ],
  [
    /\b(national( body)?|nationally) (alone|only|solely|exclusively)\b|\b(solely|exclusively|purely) (to |for )?(the )?national( body)?\b/g,
    'national-alone',
  ],
  [/\b(regions?|regional( teams?| offices?| tier)?)\b/g, 'regions'],
  [
    /\b(nationally|national( body| team| level)?|nhs ?e|nhs england|the centre|centre)\b/g,
    'national',
  ],
  [/\b(providers?|trusts?|hospitals?|foundation trusts?)\b/g, 'providers'],
  [
    /\b(councils?|local authorit(y|ies)|local government|gps|practices|pcns?|csus?|police|charities|schools?)\b/g,
    'elsewhere',
  ],
  [
    /\b(grow(s|ing|n|th)?|invest(s|ed|ing|ment)?( in)?|expand(s|ed|ing)?|build(ing)? up|built up)\b/g,
    'grow',
  ],
  [/\b(retain(s|ed|ing)?|adapt(s|ed|ing)?)\b/g, 'retain'],
  [
    /\b(left|stays?|staying|remains?|remaining) (with|for|at|in|by) (us\b|(the |our )?icbs?\b)|\b(stay(s|ing|ed)?|keep(s|ing)?|kept|remain(s|ing)?|hang(ing)? on to|hold(ing)? on to)( put)?\b/g,
    'icb',
  ],
  [
    /\b((under|up for|in|for) review( for transfer)?|transfer(s|red|ring)?|leav(e|es|ing)(?! out\b)|los(e|es|ing|t)|mov(e|es|ed|ing)|depart(s|ing)?|going out|handed over|hand over|hands over|shed|shedding)\b/g,
    'transfer',
  ],
]

/** What asks for a count of each: of the three groups, or of the destinations. */
export const countedBy: readonly (readonly [RegExp, readonly RowCondition[]])[] = [
  [
    /\b(in|into|of|for|per|by) (each|every)( one)?( of)?( the)?( three| 3)? (groups?|categor(y|ies)|columns?|headings?)\b|\b(split |broken down |grouped |counted )?(by|per) (group|category|heading)\b|\b(divided?|split|fall|shared( out)?|spread) (between|among|over|across) (the|those|these|all)?( ?three| ?3)? ?(groups?|categor(y|ies)|columns?|headings?)\b/,
    [rowConditions.grow, rowConditions.retain, rowConditions.transfer],
  ],
  [
    /\b(split |broken down |grouped |counted |sorted |ordered |arranged )?(by|per) (destination|receiving body|where (they|each|it)( are| is|re|s)? (go|goes|going|land|lands))\b|\b(to|for|at) each (destination|body|receiver)\b/,
    [
      alone['regions-alone'],
      rowConditions['regions-or-national'],
      alone['national-alone'],
      rowConditions.providers,
      rowConditions.neighbourhood,
      rowConditions.undecided,
    ],
  ],
]
