const longestShown = 40

/** What somebody typed, short enough to be said back to them. */
export function shown(typed: string): string {
  return typed.length <= longestShown ? typed : `${typed.slice(0, longestShown - 1)}…`
}
