import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { appSettingsFrom } from './app-settings.ts'
import { startLocalSlack } from './local-slack.ts'
import type { LocalSlack } from './local-slack.ts'

/** The local Slack with Signpost installed in it, as `manifest.yml` says; port 0 takes any that is free. */
export async function startPlayground(port: number): Promise<LocalSlack> {
  const manifest = await readFile(path.join(import.meta.dirname, '../../manifest.yml'), 'utf8')
  return startLocalSlack({ port, ...appSettingsFrom(parse(manifest)) })
}
