import type { App } from '@slack/bolt'
import { plainQuestion } from '../../answering/normalise.ts'
import { rowConditions } from '../../answering/table/conditions.ts'
import type { Bot } from '../bot.ts'
import { lookUp } from '../function-lookup.ts'
import { onlyForAsker } from '../post.ts'
import { reply } from '../reply.ts'
import { functionHelp } from '../views/help.ts'
import { noSuchFunction, noSuchList } from '../views/lookup.ts'
import { fromCommand } from './from-command.ts'

/** `/icb-function`: one function by name, or `list` with a word that picks some. */
export function answerIcbFunction(app: App, bot: Bot): void {
  const listWords = Object.keys(rowConditions)

  app.command('/icb-function', async ({ command, ack, respond }) => {
    await ack()
    const post = onlyForAsker(respond, bot.logger)
    const asked = fromCommand(command)
    const found = lookUp(bot, command.text)
    switch (found.kind) {
      case 'help':
        return post(functionHelp(listWords))
      case 'no-such-list':
        return post(noSuchList(listWords))
      case 'no-such-function': {
        const offer = bot.offers.keep({
          question: plainQuestion(command.text),
          asker: asked.asker,
          channel: asked.channel,
          nearest: found.nearest.map((entry) => entry.id),
        })
        return post(noSuchFunction(found.nearest, offer))
      }
      case 'answer':
        return reply(bot, asked, post, () => found.answer)
    }
  })
}
