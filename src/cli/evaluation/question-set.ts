import { readFile } from 'node:fs/promises'
import { z } from 'zod'

const pattern = z.string().refine(compiles, 'is not a regular expression')

/** One question of a set, with what a right answer must be about, must say and must not say. */
const questionSchema = z.object({
  id: z.string(),
  style: z.string(),
  kind: z.string(),
  question: z.string(),
  expect: z.object({
    outcome: z.enum(['answered', 'unanswered', 'clarify', 'answered-or-clarify']),
    functions: z.array(z.string()),
    must: z.array(pattern),
    mustNot: z.array(pattern),
  }),
  why: z.string().optional(),
  /** near, far, ambiguous …: given in sets that test abstention. */
  reach: z.string().optional(),
  covers: z.string().optional(),
})
export type TestQuestion = z.infer<typeof questionSchema>

/** Reads question sets, one JSON object a line. Throws with file and line if one is malformed. */
export async function readQuestionSets(files: readonly string[]): Promise<readonly TestQuestion[]> {
  const sets = await Promise.all(
    files.map(async (file) => {
      const lines = (await readFile(file, 'utf8')).split('\n')
      return lines.flatMap((line, i) => {
        if (line.trim() === '') return []
        try {
          return [questionSchema.parse(JSON.parse(line))]
        } catch (cause) {
          throw new Error(`${file}:${i + 1} is not a test question – see CONTRIBUTING.md`, {
            cause,
          })
        }
      })
    }),
  )
  return sets.flat()
}

function compiles(source: string): boolean {
  try {
    return new RegExp(source, 'i') instanceof RegExp
  } catch {
    return false
  }
}
