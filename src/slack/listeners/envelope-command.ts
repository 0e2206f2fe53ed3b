import type { App } from '@slack/bolt'
import { longestQuestion, plainQuestion } from '../../answering/normalise.ts'
import type { Bot } from '../bot.ts'
import { onlyForAsker } from '../post.ts'
import { reply } from '../reply.ts'
import { sendFile } from '../slack-files.ts'
import { templateFile } from '../envelope-template.ts'
import { envelopeHelp } from '../views/envelope-help.ts'
import { csvSent } from '../views/envelope-notices.ts'
import { scenarioList } from '../views/envelope-scenarios.ts'
import { openForm } from './envelope-form.ts'
import { openComparison } from './envelope-compare.ts'
import { fromCommand } from './from-command.ts'

/** `/icb-envelope`: figures are answered at once, for the asker alone; without any it opens the form. */
export function answerIcbEnvelope(app: App, bot: Bot): void {
  app.command('/icb-envelope', async ({ command, ack, respond, client }) => {
    await ack()
    const asked = fromCommand(command)
    const post = onlyForAsker(respond, bot.logger)
    const place = { post, channel: asked.channel, mayShare: asked.mayShare ?? false }
    switch (plainQuestion(command.text).toLowerCase()) {
      case '':
        return openForm(bot, client, command.trigger_id, place)
      case 'compare':
        return openComparison(bot, client, command.trigger_id, asked.asker, place)
      case 'scenarios':
        return post(scenarioList(await bot.scenarios.ofOwner(asked.asker)))
      case 'template':
        await sendFile(client, asked.asker, templateFile)
        return post(csvSent())
      case 'help':
        return post(envelopeHelp())
    }
    const answer =
      command.text.length > longestQuestion
        ? undefined
        : bot.calculations.inText(command.text, 'command', bot.now())
    if (answer === undefined) return post(envelopeHelp())
    await reply(bot, asked, post, () => answer)
  })
}
