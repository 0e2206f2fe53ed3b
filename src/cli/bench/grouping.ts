import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { likenessOf, thresholds } from '../../questions/likeness/likeness.ts'
import { profileOf, type RankOf } from '../../questions/likeness/profile.ts'

const pairSchema = z.object({ a: z.string(), b: z.string(), alike: z.boolean() })

/** How well questions that ask the same are told from others: precision and recall on labelled pairs. */
export async function benchGrouping(
  rankOf: RankOf,
  print: (what: string, figure: string) => void,
): Promise<void> {
  for (const name of ['pairs', 'held-out-pairs', 'hard-pairs']) {
    const lines = await readFile(`test/questions-core/${name}.jsonl`, 'utf8')
    const pairs = lines
      .trim()
      .split('\n')
      .map((line) => pairSchema.parse(JSON.parse(line)))
    const likeness = ({ a, b }: z.infer<typeof pairSchema>) =>
      likenessOf(profileOf(a, rankOf), profileOf(b, rankOf))
    const together = pairs.filter((pair) => likeness(pair) >= thresholds.together)
    const right = together.filter(({ alike }) => alike).length
    const alike = pairs.filter((pair) => pair.alike).length
    print(
      `grouping, ${name} (${pairs.length})`,
      `precision ${share(right, together.length)}, recall ${share(right, alike)}`,
    )
  }
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`
}
