/** Something wrong with an entry. `path` leads from the entry to the field. */
export type Problem = {
  readonly id: string
  readonly path: readonly (string | number)[]
  readonly what: string
  readonly whatToDo: string
}

export function problem(
  id: string,
  path: readonly (string | number)[],
  what: string,
  whatToDo: string,
): Problem {
  return { id, path, what, whatToDo }
}
