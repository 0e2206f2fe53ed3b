import type { App } from '@slack/bolt'
import { plainQuestion } from '../../answering/normalise.ts'
import type { Bot } from '../bot.ts'
import { onlyForAsker } from '../post.ts'
import { reply } from '../reply.ts'
import { askHelp } from '../views/help.ts'
import { fromCommand } from './from-command.ts'

/** `/icb-ask` and a question: answered for the asker alone. */
export function answerIcbAsk(app: App, bot: Bot): void {
  app.command('/icb-ask', async ({ command, ack, respond }) => {
    await ack()
    const post = onlyForAsker(respond, bot.logger)
    const typed = plainQuestion(command.text)
    if (typed === '' || typed.toLowerCase() === 'help') await post(askHelp())
    else await reply(bot, fromCommand(command), post)
  })
}
