import { measureLongConversation } from './browser/long-conversation.ts'
import { openBrowser } from './browser/open-browser.ts'

/** Prints how quick the page is with a thousand messages in one conversation. */
const opened = await openBrowser()
if (opened.kind === 'none') {
  console.error(opened.why)
  process.exit(1)
}
console.table(await measureLongConversation(opened.browser))
await opened.browser.close()
