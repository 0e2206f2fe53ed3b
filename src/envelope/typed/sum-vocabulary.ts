/**
 * How far the words of a sentence are about a sum and nothing else. Where only an ICB is named, or people without
 * the envelope or money, a word from elsewhere means that something else is asked.
 */
export function isAllAboutSum(words: readonly string[], mostOthers: number): boolean {
  const isOfSum = (word: string, i: number): boolean =>
    vocabulary.has(word) ||
    (word === 'gp' && /^(lists?|registered|patients)$/.test(words[i + 1] ?? ''))
  const others = words.flatMap((word, i) => (isOfSum(word, i) ? [] : [i]))
  return (
    others.length <= mostOthers &&
    !others.some((at) => saysWhatFor.test(words.slice(0, at).join(' ')))
  )
}

/** The envelope and politeness, and nothing else: what stands beside an ICB that is to be worked out. */
export function isBareRequest(words: readonly string[]): boolean {
  const plain = words.join(' ').replace(whichCount, ' ').split(' ').filter(Boolean)
  return plain.every((word) => bare.has(word))
}

/** "on current GP list numbers": which of the published counts. */
const whichCount =
  /\b(gp )?((registered|resident)( (patients?|population|people|lists?))?|(registered )?lists?)( (numbers?|figures?|counts?|sizes?))?\b/g

/** "for prevention", "for registered nurses": what the money is for. */
const saysWhatFor = /\b(for|on|into|towards?|of|by)( (the|our|registered|resident))*$/

const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/)

const bare = new Set(
  wordsOf(`
    a about again all allowance am an and another approx approximately at be board budget calc calculate
    calculation can cap check cheers combined come comes cost costs could current do does each envelope
    envelopes figure figures for from get give gives go half have hello hey hi how i i'd i'll i'm icb icbs
    in is it its joint just know latest let like limit looking me morning much my need needs new nhs now
    number of ok on our out paper per please pls plz pot pounds quarter quarters quick quickly rate report
    rough roughly run running say see show slide so sum ta target tell thank thanks that the their them then
    there they third this to today together total us want wanted was we what what's whats will with work
    working wots would you your
  `),
)

const vocabulary = new Set([
  ...bare,
  ...wordsOf(`
    above afford affordable against allowed amount any anything are area areas around as available away
    basis before being below between bigger bill blueprint both bring brings budgets but by capita circa
    cluster clustered clustering clusters compare compared comparing comparison cost costing cover covered
    covering covers cross currently cut cuts cutting difference divided down drop equal equals exactly
    expect far finance find fit fits found fund funded funding funds gap gets getting going got had has
    having he head headroom heads here higher hit if inhabitants inside into itself joined joining keep
    keeps larger last lead left less limits list lists live lives living look lose lot lower m made make
    makes many maths mean means meet merge merged merger merges merging million minus money more multiplied
    multiply must needed newest next no not number numbers off official one only or over overhead overheads
    own patch patient patients people percent percentage person place plus pop popn population populations
    pound present presently proportion published put quid reach reckon reduce reduction registered reported
    resident residents right same save saved saving savings says self serve served serves serving she should
    size sizes smaller some souls spend spending spends spent sterling still sums support supports sure take
    takes than these those thousand three times told too toward towards two under up use using value versus
    vs wants way weighted well were when while whole within without worked works worth year
  `),
])
