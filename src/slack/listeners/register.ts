import type { App } from '@slack/bolt'
import type { Bot } from '../bot.ts'
import { answerMentions } from './app-mention.ts'
import { browseHome } from './browse-home.ts'
import { answerDirectMessages } from './direct-message.ts'
import { explainChoices } from './explain-choice.ts'
import { greetInHome } from './home-opened.ts'
import { answerIcbAsk } from './icb-ask.ts'
import { answerIcbFunction } from './icb-function.ts'
import { logNoneOfThese } from './none-of-these.ts'
import { shareAnswers } from './share.ts'
import { acknowledgeUnknownActions } from './unknown-action.ts'

/** Everything the bot listens to. `manifest.yml` declares the same; a test compares the two. */
export function registerListeners(app: App, bot: Bot): void {
  answerDirectMessages(app, bot)
  answerMentions(app, bot)
  answerIcbAsk(app, bot)
  answerIcbFunction(app, bot)
  greetInHome(app, bot)
  explainChoices(app, bot)
  logNoneOfThese(app, bot)
  shareAnswers(app, bot)
  browseHome(app, bot)
  acknowledgeUnknownActions(app, bot)
}
