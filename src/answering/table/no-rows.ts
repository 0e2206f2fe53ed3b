/** Names rows or where they go, and asks for something else. */
export function asksForNoRows(question: string): boolean {
  return (
    asksForMeaning(question) ||
    [ofPosts, onceGone, fromOthers].some((other) => other.test(question))
  )
}

export function asksForMeaning(question: string): boolean {
  return ofMeaning.test(question)
}

/** Jobs to be counted or lost are posts, not rows. */
const ofPosts =
  /\bhow many (of (us|you) |(\w+ )?(jobs?|posts?|roles?|teams?|staff|people)\b)|\bjobs? (loss(es)?|cuts?)\b|\b(lose|losing|cut(s|ting)?) .*\bjobs?\b/i
/** "If estates goes, what is left": of one row, not of all. */
const onceGone =
  /\b(if|once|when|after) (the |our )?(?!it\b|they\b|all\b|every|those\b|these\b|that\b|the rest\b)(\w+ ){1,4}(goes|leaves|moves|transfers|has gone|is gone)\b.*\b(left|stays?|remains?|keep)\b/i
/** "Which NHS England services are coming to us": no row goes to the ICB. */
const fromOthers =
  /\b(nhse|nhs england|national)\b.*\b(com(e|es|ing)|delegated|handed|pass(ed|ing)?|mov(e|es|ing)|transferr(ed|ing)) (down |over |back )?(in)?to (us|icbs|the icb|our icb)\b/i
const ofMeaning = /\bwhat (do|does|did|is|are)\b.*\b(means?|stand for|definition)\b|\bmeaning of\b/i
