import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

/** The bot in a process of its own: building what it knows holds nobody else up. */
export type BotProcess = {
  /** True once it is connected, false when it ended before that. */
  readonly ready: Promise<boolean>
  readonly ended: Promise<void>
  /** The last lines of what it complained of. */
  complaints(): readonly string[]
  /** Asks it to finish what it has begun and to end. */
  stop(): void
}

const main = path.resolve(import.meta.dirname, '../../main.ts')
const keptComplaints = 40

/** Starts `src/main.ts` with this environment, connected to the Slack that the environment names. */
export function startBotProcess(environment: NodeJS.ProcessEnv): BotProcess {
  const child = spawn(process.execPath, [main], {
    env: environment,
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  })
  let complained = ''
  child.stderr?.on('data', (data: Buffer) => {
    process.stderr.write(data)
    complained += data.toString()
  })
  const ended = once(child, 'close').then(() => {})
  const ready = new Promise<boolean>((resolve) => {
    child.on('message', (message) => {
      if (message === 'ready') resolve(true)
    })
    void ended.then(() => resolve(false))
  })
  return {
    ready,
    ended,
    complaints: () => complained.split('\n').filter(isComplaint).slice(-keptComplaints),
    stop: () => void child.kill('SIGTERM'),
  }
}

/** Neither Node's own warnings nor the line above the list of problems. */
function isComplaint(line: string): boolean {
  return line.trim() !== '' && !/^\(node:|^\(Use `node|^Nothing was started:/.test(line)
}
