import path from 'node:path'
import { parseArgs } from 'node:util'
import { startPlayground } from '../playground/start-playground.ts'
import { endWith, soundConfig, typed } from './command-line.ts'
import { startBotProcess } from './dev/bot-process.ts'
import { environmentFor } from './dev/environment-for.ts'
import { createReplaceableBot, type BotNews } from './dev/replaceable-bot.ts'
import { watchSaves } from './dev/watch-saves.ts'

const usage = `npm run dev   the playground stays open with its conversations, while the bot in it is replaced whenever
  something in knowledge/ or src/ is saved. What is wrong is shown in the page, and the last bot that came up
  goes on answering.`

const source = path.resolve(import.meta.dirname, '..')
const newsStaysMs = 6_000

typed(usage, () => parseArgs())
const config = soundConfig()
if (config.slack.kind === 'http') {
  endWith(1, [
    'npm run dev needs Socket Mode – set SLACK_APP_TOKEN instead of SLACK_SIGNING_SECRET',
  ])
}
const playground =
  config.slack.kind === 'playground'
    ? await startPlayground(config.slack.port).catch((error: Error) =>
        endWith(1, [`${error.message} – give another port: PLAYGROUND_PORT`]),
      )
    : undefined

let newsTimer: NodeJS.Timeout | undefined
// Two bots run side by side for a moment: no port is theirs alone.
const { PORT: _port, ...inherited } = process.env
const toldOf = playground === undefined ? {} : environmentFor(playground)
const bot = createReplaceableBot(() => startBotProcess({ ...inherited, ...toldOf }), tell)
const stopWatching = watchSaves(
  [
    { folder: config.knowledgeDir },
    // The page's files are read anew at each reload; this process and its Slack stay as they are.
    { folder: source, except: ['playground', 'cli'] },
  ],
  () => void bot.replace(),
)

const stop = async () => {
  stopWatching()
  await bot.close()
  await playground?.close()
  process.exit(0)
}
process.once('SIGTERM', () => void stop())
process.once('SIGINT', () => void stop())

if (playground !== undefined) say(`The playground, which stays while you edit: ${playground.url}`)
await bot.replace()

function tell(news: BotNews): void {
  clearTimeout(newsTimer)
  switch (news.kind) {
    case 'starting':
      playground?.notice(
        news.replaces ? 'Loading what was saved …' : 'Signpost is starting …',
        'news',
      )
      return
    case 'ready':
      playground?.notice(
        news.replaces ? 'What was saved is loaded: the next answer uses it.' : 'Signpost is ready.',
        'news',
      )
      newsTimer = setTimeout(() => playground?.notice(undefined), newsStaysMs)
      return
    case 'failed': {
      const what = news.answers
        ? 'What was saved cannot be used yet: answers still come from the last good version. Correct this and save:'
        : 'Signpost could not start. Correct this and save:'
      say(what)
      playground?.notice([what, ...news.complaints].join('\n'))
    }
  }
}

function say(line: string): void {
  console.log(line)
}
