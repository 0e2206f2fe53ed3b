import { parseArgs } from 'node:util'
import { measureLongConversation } from './browser/long-conversation.ts'
import { openBrowser } from './browser/open-browser.ts'
import { endWith, typed } from './command-line.ts'

const usage =
  'npm run measure-page   prints how quick the page is with a thousand messages in one conversation'

typed(usage, () => parseArgs())
const opened = await openBrowser()
if (opened.kind === 'none') endWith(1, [opened.why])
console.table(await measureLongConversation(opened.browser))
await opened.browser.close()
