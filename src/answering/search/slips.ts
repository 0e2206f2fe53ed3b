/** What it takes to have typed `typed` for `meant`, in natural log units: 0 for the same, the likelier the less. */
export function slipCost(typed: string, meant: string): number {
  let before: number[] = []
  let last = Array.from({ length: meant.length + 1 }, (_, j) => j * leftOut)
  for (let i = 1; i <= typed.length; i++) {
    const row = [i * putIn]
    for (let j = 1; j <= meant.length; j++) {
      const [a, b] = [typed[i - 1] ?? '', meant[j - 1] ?? '']
      const doubled = a === typed[i - 2] && a === meant[j - 1]
      let cost = Math.min(
        (last[j] ?? 0) + (a === b || doubled ? twice : putIn),
        (row[j - 1] ?? 0) + (b === meant[j - 2] ? twice : leftOut),
        (last[j - 1] ?? 0) + replaced(a, b),
      )
      if (i > 1 && j > 1 && a === meant[j - 2] && typed[i - 2] === b) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + swapped)
      }
      row.push(cost)
    }
    before = last
    last = row
  }
  return last[meant.length] ?? 0
}

const swapped = 5
const leftOut = 5
const twice = 5
const putIn = 6.5
const neighbouring = 5.5
const other = 7.5

function replaced(typed: string, meant: string): number {
  if (typed === meant) return 0
  return areNeighbours(typed, meant) || areVowels(typed, meant) ? neighbouring : other
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
