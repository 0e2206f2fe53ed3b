import { copyFile, mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readKnowledge } from '../../src/storage/knowledge-files.ts'

let folder: string
beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'signpost-knowledge-')), 'knowledge')
  await mkdir(path.join(folder, 'topics'), { recursive: true })
  await mkdir(path.join(folder, 'wordings'), { recursive: true })
  await mkdir(path.join(folder, 'near-misses'), { recursive: true })
  const real = path.resolve(import.meta.dirname, '../../knowledge')
  for (const file of ['envelope.yml', 'icbs.csv'])
    await copyFile(path.join(real, file), path.join(folder, file))
})
afterEach(() => rm(path.dirname(folder), { recursive: true, force: true }))

const topic = `- id: topic-a
  title: A
  answer: An answer.
  citations:
    - { source: blueprint, place: Here, quote: Exactly this }
  aliases: [alpha]
  examples:
    - what is a
`

async function problemsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text)
  const read = await readKnowledge(folder)
  return read.kind === 'problems' ? read.problems : []
}

describe('a problem in the knowledge is said with file, line, column, and what to do', () => {
  test('an unknown field', async () => {
    expect(await problemsOf({ 'topics/a.yml': `${topic}  colour: blue\n` })).toEqual([
      expect.stringMatching(/^knowledge\/topics\/a\.yml:9:3 unknown field “colour” – /),
    ])
  })

  test('a missing citation', async () => {
    const without = topic.replace(/ {2}citations:\n.*\n/, '')
    expect((await problemsOf({ 'topics/a.yml': without }))[0]).toMatch(
      /^knowledge\/topics\/a\.yml:1:3 “citations”: .+ – /,
    )
  })

  test('YAML that cannot be read', async () => {
    expect((await problemsOf({ 'topics/a.yml': '- id: [a\n' }))[0]).toMatch(
      /^knowledge\/topics\/a\.yml:\d+:\d+ .+ – correct the YAML$/,
    )
  })

  test('a reference to nothing, an alias with two owners, a wording that stands twice, a source that is not there', async () => {
    const second = topic.replace('topic-a', 'topic-b').replace('title: A', 'title: B')
    const problems = (
      await problemsOf({ 'topics/a.yml': `${topic}${second}  related: [topic-z]\n` })
    ).join('\n')
    expect(problems).toMatch(/a\.yml:17:13 there is no entry called “topic-z” – /)
    expect(problems).toMatch(/a\.yml:14:13 the alias “alpha” already means “topic-a” – /)
    expect(problems).toMatch(/a\.yml:16:7 the wording “what is a” already stands in “topic-a” – /)
    expect(problems).toMatch(/a\.yml:5:\d+ there is no source called “blueprint” – /)
  })

  test('a wording for an entry that is not there', async () => {
    expect(
      await problemsOf({ 'topics/a.yml': topic, 'wordings/v.yml': 'topic-q:\n  - hello\n' }),
    ).toEqual([
      expect.stringMatching(
        /^knowledge\/wordings\/v\.yml:1:1 there is no entry called “topic-q” – /,
      ),
    ])
  })

  test('a near miss of an entry that is no known gap, and one that stands as a wording elsewhere', async () => {
    const near = 'topic-a:\n  - how much is a\n'
    expect(await problemsOf({ 'topics/a.yml': topic, 'near-misses/v.yml': near })).toEqual([
      expect.stringMatching(/^knowledge\/near-misses\/v\.yml:1:1 “topic-a” is no known gap – /),
    ])
    await mkdir(path.join(folder, 'known-gaps'))
    const gap = '- { id: gap-a, title: B, answer: Nothing., examples: [who pays a] }\n'
    const problems = await problemsOf({
      'known-gaps/a.yml': gap,
      'near-misses/v.yml': 'gap-a:\n  - how much is a\n  - who pays a\n',
    })
    expect(problems.join('\n')).toMatch(
      /near-misses\/v\.yml:3:\d+ the wording “who pays a” already stands in “gap-a” – /,
    )
  })

  test('a way to ask that names no function, one that stands twice, a list of another name', async () => {
    await mkdir(path.join(folder, 'ways-to-ask'))
    const ways = 'answered:\n  - who gets {function}\n  - who gets it\nunanswered:\n'
    expect(
      await problemsOf({
        'topics/a.yml': topic,
        'ways-to-ask/a.yml': `${ways}  - Who gets {function}?\n`,
      }),
    ).toEqual([
      expect.stringMatching(
        /^knowledge\/ways-to-ask\/a\.yml:3:5 “who gets it” names no function – /,
      ),
      expect.stringMatching(
        /^knowledge\/ways-to-ask\/a\.yml:5:5 “Who gets \{function\}\?” stands twice – /,
      ),
    ])
    expect((await problemsOf({ 'ways-to-ask/a.yml': 'perhaps: []\n' }))[0]).toMatch(
      /^knowledge\/ways-to-ask\/a\.yml:1:1 unknown field “perhaps” – /,
    )
  })

  test('a file of a kind that is not known, and a folder with nothing in it', async () => {
    expect((await problemsOf({ 'notes.yml': 'a: b\n' }))[0]).toMatch(
      /^knowledge\/notes\.yml:1:1 is not a kind of knowledge – /,
    )
    const read = await readKnowledge(path.join(folder, 'wordings'))
    expect(read.kind).toBe('problems')
  })
})
