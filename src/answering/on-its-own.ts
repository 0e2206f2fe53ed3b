/** A name that is written to stand inside a sentence, where it stands alone. */
export function onItsOwn(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
