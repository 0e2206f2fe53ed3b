import { wordSet, wordsOf } from '../search/words.ts'

/** The words that a question for a list may be made of, beside the conditions that it names. */
export const askWords = wordSet(
  'which what whats anything sorted list show give how count counting fraction proportion percentage percent share break name tell all everything every number whichever whatever howmany',
)
export const rowNouns = wordSet(
  'function functions thing things row rows item items area areas service services responsibility responsibilities job jobs teams ones everything bits lot lots work whatever table stuff note notes',
)
export const goingWords = wordSet(
  'go goes going come comes coming land lands landing head heads heading get gets getting transfer transfers transferring move moves moving',
)
const grammarWords = wordSet(
  'are is s was were fall falls get gets getting got take takes ahead under given give take on the a an of to for in on at that do does did will would could may might can be been being go goes going gone come comes coming land lands landing end ends up sit sits sitting me us we our ours you your they them with by from under review over time icb icbs health named name names many much please pls not any yet have has had need needs needing needed require requires required change changes changed new and or then their there who each out away off blueprint according category categories group groups whole marked down flagged flag accountability say says said saying it its destination destinations functional altogether anywhere somewhere being than fewer bigger smaller larger longer shorter as total in total exactly just only last either too could theyre were body bodies as into so now if about few but both also those these this own note notes guiding whose where some carry carries word words wording having contain contains containing labelled described told still left among full complete entire set pass passes passed after called depend depends pencilled bound heading headed pick picks picked up receive receives received absorb absorbs inherit inherits handed literally actually there waiting no more each versus v vs one behind according meant supposed against shared between compare compared  two three four five six sorted ordered should must morning also else others other between out these those meant supposed told asked appear appears appearing crop crops show shows turn turns up reason whatever split per every grouped broken include includes mention mentions mentioning such also say tell same place way direction boat spot home else alongside anything any happens happen whos x y side outright together receiver kindly thanks thank ta hi hello deliverable deliver delivered done doable possible within',
)

/** The words that are none of the grammar's; those that stand side by side in the question are one name. */
export function namesIn(rest: readonly string[], question: string): readonly string[] {
  const asked = ` ${wordsOf(question).join(' ')} `
  const names: string[] = []
  for (const word of rest.filter((one) => !isGrammar(one))) {
    const longer = `${names.at(-1) ?? ''} ${word}`
    if (names.length > 0 && asked.includes(` ${longer} `)) names[names.length - 1] = longer
    else names.push(word)
  }
  return names
}

export function isGrammar(word: string): boolean {
  return askWords.has(word) || rowNouns.has(word) || grammarWords.has(word) || /^\d+$/.test(word)
}
