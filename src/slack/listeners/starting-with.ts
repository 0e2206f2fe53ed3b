/** Matches the action ids that start with these characters. */
export function startingWith(prefix: string): RegExp {
  return new RegExp(`^${prefix.replaceAll('.', '\\.')}`)
}
