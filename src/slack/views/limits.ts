/** Slack's limits on what is sent, in characters unless the name says otherwise. */
export const limits = {
  blocksInMessage: 50,
  blocksInHome: 100,
  /** A text object. Applied to a whole rich_text block too, for which Slack states no limit. */
  text: 3_000,
  /** Of a message that is changed in place, after `&`, `<` and `>` are escaped. */
  updatedTextBytes: 4_000,
  elementsInRichText: 1_000,
  header: 150,
  containerTitle: 150,
  childBlocksInContainer: 10,
  elementsInContext: 10,
  elementsInActions: 25,
  buttonText: 75,
  accessibilityLabel: 75,
  optionText: 75,
  options: 100,
  dataTableRows: 201,
  dataTableText: 20_000,
} as const

/** Cuts a text between words into pieces of at most `limit` characters. Nothing is lost but the space at a cut. */
export function splitText(text: string, limit: number = limits.text): readonly string[] {
  const pieces: string[] = []
  let rest = text
  while (rest.length > limit) {
    const space = rest.lastIndexOf(' ', limit)
    const cut = space > 0 ? space : wholeCharacters(rest, limit)
    pieces.push(rest.slice(0, cut))
    rest = rest.slice(space > 0 ? cut + 1 : cut)
  }
  return rest === '' ? pieces : [...pieces, rest]
}

/** Shortens a label to `limit` characters. Only for labels whose full wording stands in the message's text. */
export function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, wholeCharacters(text, limit - 1))}…`
}

/** Puts items in order into groups whose sizes add up to `limit` at most. */
export function pack<T>(
  items: readonly T[],
  limit: number,
  sizeOf: (item: T) => number = () => 1,
): readonly T[][] {
  const groups: T[][] = []
  let size = 0
  for (const item of items) {
    const group = groups.at(-1)
    if (group === undefined || size + sizeOf(item) > limit) {
      groups.push([item])
      size = sizeOf(item)
    } else {
      group.push(item)
      size += sizeOf(item)
    }
  }
  return groups
}

/** Never cuts a character that takes two code units. */
function wholeCharacters(text: string, cut: number): number {
  const last = text.charCodeAt(cut - 1)
  return last >= 0xd800 && last <= 0xdbff ? cut - 1 : cut
}
