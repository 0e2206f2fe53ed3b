import { asksForPerson, asksWhereItGoes, speaksOfMoney } from './prefer.ts'
import { wordSet, wordsOf } from './search/words.ts'

/** "What did the minister say about safeguarding?", "anything settled on SEND since?": no word asks for more. */
export function asksWhatWasSaid(typed: string, names: readonly string[]): boolean {
  return (
    asksSince.test(typed) &&
    wordsBeside(names, typed).every((word) => ofSaying.has(word) || asksWhereItGoes(word))
  )
}

/** "Has a date been fixed yet for SEND to go?": no word asks for more than a row says of any function. */
export function asksOfRowAlone(typed: string, names: readonly string[]): boolean {
  const words = wordsBeside(names, typed)
  return (
    !asksForPerson(typed) &&
    !speaksOfMoney(typed) &&
    words.some((word) => asksWhereItGoes(word)) &&
    words.every((word) => ofGoing.has(word) || asksWhereItGoes(word))
  )
}

/** The words of a question without the names that stand in it. */
function wordsBeside(names: readonly string[], typed: string): readonly string[] {
  return wordsOf(names.reduce((text, name) => text.replace(name, ' '), wordsOf(typed).join(' ')))
}

const asksSince = /\b(since|ministers?|government|parliament)\b/i
const ofSaying = wordSet(
  `2025 about after all and announce announced any anybody anyone anything at been blueprint by came
  changed come concerning confirm confirmed date decide decided did do document else for from
  further government guidance has have heard if in is it know later latest may me minister
  ministers more new news of official officially on or out owns parliament published regarding
  said say says settle settled since so something tell that the then there they this to told up
  update updates was we were what what's whats when who yet you`,
)
const ofGoing = wordSet(
  `a actually an and any anybody anyone are at away be been being but by can could did do does
  ever exactly fixed for from given go had has have if in is it its known now of off officially on or
  out pls please really set should so soon some somebody someone that the their them then there
  they this to was what whats when where who will with work would yet`,
)
