import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import bundled, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'

export type OpenBrowser =
  | { readonly kind: 'open'; readonly browser: Browser }
  /** Why none could be started, in one sentence with a remedy. */
  | { readonly kind: 'none'; readonly why: string }

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Starts Chromium: the one at CHROMIUM_PATH, else one that is installed, else the one from npm. */
export async function openBrowser(): Promise<OpenBrowser> {
  const given = process.env['CHROMIUM_PATH']
  const own = given ?? installed.find((file) => existsSync(file))
  try {
    const browser = own === undefined ? await launchBundled() : await launch(own)
    return { kind: 'open', browser }
  } catch (error) {
    const reason = String(error).replace(/^.*browserType\.launch: /, '')
    const line = /error while loading.*|spawn \w+|.*No such file.*/.exec(reason)?.[0]
    return {
      kind: 'none',
      why: `No browser could be started (${line ?? reason.split('\n')[0]}): set CHROMIUM_PATH to a Chromium or Chrome.`,
    }
  }
}

function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: flags, env: environment() })
}

const unpackingTakesMs = 30_000

/** The one from npm unpacks itself into the folder for temporary files, once for all. */
async function launchBundled(): Promise<Browser> {
  const executable = await bundled.executablePath()
  for (let waitedMs = 0; ; waitedMs += 500) {
    try {
      return await launch(executable)
    } catch (error) {
      const reason = String(error)
      if (reason.includes('error while loading shared libraries')) {
        return launchWithLibraries(executable)
      }
      // Another process is still unpacking it.
      if (!reason.includes('ETXTBSY') || waitedMs > unpackingTakesMs) throw error
      await wait(500)
    }
  }
}

/** A bare machine lacks libraries that the browser needs: they come with it too. */
async function launchWithLibraries(executable: string): Promise<Browser> {
  const bundle = fileURLToPath(import.meta.resolve('@sparticuz/chromium'))
  const packed = path.join(path.dirname(bundle), '../bin/al2023.tar.br')
  setupLambdaEnvironment(path.join(await inflate(packed), 'lib'))
  return launch(executable)
}

/** A machine without fonts of its own uses those that come with the browser from npm. */
function environment(): Record<string, string> {
  const fonts = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: path.join(tmpdir(), 'fonts') }
  const all = Object.entries({ ...fonts, ...process.env })
  return Object.fromEntries(all.filter((pair): pair is [string, string] => pair[1] !== undefined))
}
