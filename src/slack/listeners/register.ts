import type { App } from '@slack/bolt'
import type { Bot } from '../bot.ts'
import { answerMentions } from './app-mention.ts'
import { browseHome } from './browse-home.ts'
import { serveDrafts } from './desk-draft.ts'
import { settleFailed } from './desk-failed.ts'
import { offerDeskOptions } from './desk-options.ts'
import { serveDesk } from './desk-press.ts'
import { takeDeskForms } from './desk-submits.ts'
import { answerDirectMessages } from './direct-message.ts'
import { compareScenarios } from './envelope-compare.ts'
import { answerIcbEnvelope } from './envelope-command.ts'
import { sendEnvelopeCsv } from './envelope-csv.ts'
import { serveEnvelopeForm } from './envelope-form.ts'
import { keepScenarios } from './envelope-scenarios.ts'
import { takeEnvelopeForm } from './envelope-submit.ts'
import { explainChoices } from './explain-choice.ts'
import { serveAskers } from './faq-asker.ts'
import { hearFeedback } from './faq-feedback.ts'
import { logMessages } from './faq-shortcut.ts'
import { greetInHome } from './home-opened.ts'
import { answerIcbAsk } from './icb-ask.ts'
import { answerIcbFaq } from './icb-faq.ts'
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
  answerIcbEnvelope(app, bot)
  serveEnvelopeForm(app, bot)
  takeEnvelopeForm(app, bot)
  sendEnvelopeCsv(app, bot)
  keepScenarios(app, bot)
  compareScenarios(app, bot)
  greetInHome(app, bot)
  explainChoices(app, bot)
  logNoneOfThese(app, bot)
  shareAnswers(app, bot)
  browseHome(app, bot)
  serveAskers(app, bot)
  hearFeedback(app, bot)
  logMessages(app, bot)
  answerIcbFaq(app, bot)
  serveDesk(app, bot)
  serveDrafts(app, bot)
  takeDeskForms(app, bot)
  offerDeskOptions(app, bot)
  settleFailed(app, bot)
  acknowledgeUnknownActions(app, bot)
}
