/** A question with `count` slips of the finger, the same every time: letters swapped, dropped, doubled or hit next door. */
export function withTypos(question: string, count: number): string {
  let seed = Array.from(question).reduce(
    (sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2_147_483_647,
    7,
  )
  const random = (): number => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed / 2_147_483_647
  }
  let text = question
  for (let n = 0; n < count; n++) text = slip(text, random)
  return text
}

/** One slip inside a word of four letters or more; the text itself where there is none. */
function slip(text: string, random: () => number): string {
  const words = [...text.matchAll(/[a-z]{4,}/gi)]
  const word = words[Math.floor(random() * words.length)]
  if (word === undefined) return text
  const at = word.index + 1 + Math.floor(random() * (word[0].length - 2))
  const before = text.slice(0, at)
  const letter = text.slice(at, at + 1)
  const after = text.slice(at + 1)
  switch (Math.floor(random() * 4)) {
    case 0:
      return `${before}${after.slice(0, 1)}${letter}${after.slice(1)}`
    case 1:
      return `${before}${after}`
    case 2:
      return `${before}${letter}${letter}${after}`
    default:
      return `${before}${neighbours[letter.toLowerCase()] ?? letter}${after}`
  }
}

const neighbours: Readonly<Record<string, string>> = {
  a: 's',
  b: 'v',
  c: 'x',
  d: 'f',
  e: 'r',
  f: 'g',
  g: 'h',
  h: 'j',
  i: 'o',
  j: 'k',
  k: 'l',
  l: 'k',
  m: 'n',
  n: 'm',
  o: 'i',
  p: 'o',
  q: 'w',
  r: 't',
  s: 'd',
  t: 'y',
  u: 'i',
  v: 'b',
  w: 'e',
  x: 'c',
  y: 'u',
  z: 'x',
}
