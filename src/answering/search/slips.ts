/** What it takes to have typed `typed` for `meant`, in natural log units: 0 for the same, the likelier the less. */
export function slipCost(typed: string, meant: string): number {
  let before: number[] = []
  let last = Array.from({ length: meant.length + 1 }, (_, j) => j * cost.leftOut)
  for (let i = 1; i <= typed.length; i++) {
    const row = [i * cost.putIn]
    for (let j = 1; j <= meant.length; j++) {
      const [a, b] = [typed[i - 1] ?? '', meant[j - 1] ?? '']
      let least = Math.min(
        (last[j] ?? 0) + (a === b ? cost.twice : cost.putIn),
        (row[j - 1] ?? 0) + cost.leftOut,
        (last[j - 1] ?? 0) + replaced(a, b),
      )
      if (i > 1 && j > 1 && a === meant[j - 2] && typed[i - 2] === b) {
        least = Math.min(least, (before[j - 2] ?? 0) + cost.swapped)
      }
      row.push(least)
    }
    before = last
    last = row
  }
  return last[meant.length] ?? 0
}

/** In natural log units: the likelier the slip, the less. */
const cost = { swapped: 5, leftOut: 5, twice: 5, nextDoor: 5.5, putIn: 6.5, other: 7.5 } as const

function replaced(typed: string, meant: string): number {
  if (typed === meant) return 0
  return areNeighbours(typed, meant) || areVowels(typed, meant) ? cost.nextDoor : cost.other
}

const keys = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const vowels = 'aeiouy'

/** Side by side on the keyboard, or one above the other. */
function areNeighbours(a: string, b: string): boolean {
  const [rowA, rowB] = [a, b].map((letter) => keys.findIndex((row) => row.includes(letter)))
  if (rowA === undefined || rowB === undefined || rowA < 0 || rowB < 0) return false
  const apart = (keys[rowA]?.indexOf(a) ?? 0) - (keys[rowB]?.indexOf(b) ?? 0)
  return Math.abs(rowA - rowB) <= 1 && Math.abs(apart) <= 1
}

function areVowels(a: string, b: string): boolean {
  return vowels.includes(a) && vowels.includes(b)
}
