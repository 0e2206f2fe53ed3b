import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { createAsk } from '../answering/ask.ts'
import { readLearnt } from '../storage/learnt-file.ts'
import { endWith, soundKnowledge, typed } from './command-line.ts'
import { answerRecord } from './evaluation/answer-record.ts'

const usage = `npm run --silent ask -- "Who is getting EPRR?"   prints the answer as text
  --json            as one object
  --jsonl           reads {"id","question"} a line from standard input, prints one object a line
  --knowledge DIR   another folder of knowledge`

const { values, positionals } = typed(usage, () =>
  parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      jsonl: { type: 'boolean', default: false },
      knowledge: { type: 'string', default: 'knowledge' },
    },
  }),
)
if (!values.jsonl && positionals.length === 0) {
  endWith(2, ['Type a question after the command, for example:\n', usage])
}
const lineSchema = z.object({ id: z.union([z.string(), z.number()]), question: z.string() })

const knowledge = await soundKnowledge(values.knowledge)
const ask = createAsk(knowledge, await readLearnt(knowledge))

if (values.jsonl) await answerLines()
else {
  const record = answerRecord(ask, positionals.join(' '), new Date())
  console.log(values.json ? JSON.stringify(record) : record.text)
}

async function answerLines(): Promise<void> {
  let number = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1
    if (line.trim() === '') continue
    const parsed = lineSchema.safeParse(jsonOf(line))
    if (!parsed.success) {
      console.error(
        `Line ${number} is not {"id","question"} and was left out: ${z.prettifyError(parsed.error)}`,
      )
      process.exitCode = 1
      continue
    }
    const { id, question } = parsed.data
    console.log(JSON.stringify({ id, ...answerRecord(ask, question, new Date()) }))
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
