import { afterEach, expect, test, vi } from 'vitest'
import { notTriedHere } from './not-tried-here.ts'

afterEach(() => void vi.unstubAllEnvs())

test.each(['true', '1'])(
  'where CI is %j a test that cannot run is a test that failed, with the reason',
  (ci) => {
    vi.stubEnv('CI', ci)
    expect(() => notTriedHere('The tests', 'There is no database.')).toThrow('no database')
  },
)

test.each(['', 'false', '0', undefined])('where CI is %j it is skipped', (ci) => {
  vi.stubEnv('CI', ci)
  expect(() => notTriedHere('The tests', 'There is no database.')).not.toThrow()
})
