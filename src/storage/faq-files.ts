import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import type { Export } from '../questions/approved/export.ts'

const faqFile = 'faqs/faq-desk.yml'
const wordingsFile = 'wordings/faq-desk.yml'

const faqHeading =
  '# Answers of the FAQ team, each approved. Written by `npm run export-faqs`: change them on the desk, not here.\n'
const wordingsHeading =
  '# Wordings that the FAQ team added to entries which already answer them. Written by `npm run export-faqs`.\n'

/** Ids that an earlier export put into `dir`. */
export async function exportedIds(dir: string): Promise<ReadonlySet<string>> {
  const content = await readFile(path.join(dir, faqFile), 'utf8').catch(() => '')
  const faqs = z
    .array(z.looseObject({ id: z.string() }))
    .nullable()
    .parse(parse(content))
  return new Set((faqs ?? []).map(({ id }) => id))
}

/** Takes an earlier export away, so that its wordings do not count as taken. */
export async function removeExport(dir: string): Promise<void> {
  await rm(path.join(dir, faqFile), { force: true })
  await rm(path.join(dir, wordingsFile), { force: true })
}

/** Writes what is approved into the two files of the FAQ team; their names. */
export async function writeExport(
  dir: string,
  { faqs, wordings }: Export,
): Promise<readonly string[]> {
  const files: readonly (readonly [string, string, boolean])[] = [
    [faqFile, faqHeading + yamlOf(faqs), faqs.length > 0],
    [wordingsFile, wordingsHeading + yamlOf(Object.fromEntries(wordings)), wordings.size > 0],
  ]
  const written: string[] = []
  for (const [name, content, isNeeded] of files) {
    if (!isNeeded) continue
    const file = path.join(dir, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, content)
    written.push(file)
  }
  return written
}

function yamlOf(value: unknown): string {
  return stringify(value, { lineWidth: 110 })
}
