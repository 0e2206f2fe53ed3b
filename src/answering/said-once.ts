import type { Several } from './answer.ts'

/** Leaves out later statements that an answer further up has given already. */
export function saidOnce(parts: Several['parts']): Several['parts'] {
  const said = new Set<string>()
  return parts.map(({ asked, answer }) => {
    if (answer.kind !== 'answered') return { asked, answer }
    // What the first lines speak of stands beside them, said before or not.
    const isBeside = answer.since !== undefined
    const later = answer.later.filter(({ id }) => isBeside || !said.has(id))
    for (const { id } of later) said.add(id)
    return { asked, answer: { ...answer, later } }
  })
}
