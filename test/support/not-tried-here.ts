/**
 * Says why tests are skipped on this machine. Where CI is set nothing is: there a test that did not run is a test
 * that failed.
 */
export function notTriedHere(what: string, why: string): void {
  const decides = !['', '0', 'false', undefined].includes(process.env['CI'])
  if (decides) throw new Error(why)
  process.stderr.write(`${what} are skipped. ${why}\n`)
}
