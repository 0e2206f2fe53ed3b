import type { App, MessageShortcut, ViewSubmitAction } from '@slack/bolt'
import { findPersonalData } from '../../answering/personal-data.ts'
import { longestQuestion, plainQuestion } from '../../answering/normalise.ts'
import { wording } from '../../answering/wording.ts'
import type { Bot } from '../bot.ts'
import { directMessages } from '../envelope-place.ts'
import { record } from '../open-questions.ts'
import { deskIds } from '../views/desk-ids.ts'
import { logForm } from '../views/faq-asker.ts'
import { loggedView } from '../views/notices.ts'
import { textIn, tickedIn } from './form-values.ts'

/** "Log for the FAQ team" on any message: the words can be put right first, and who wrote them is not kept. */
export function logMessages(app: App, bot: Bot): void {
  app.shortcut<MessageShortcut>(deskIds.logMessage, async ({ ack, shortcut, client }) => {
    await ack()
    const text = plainQuestion(shortcut.message.text ?? '').slice(0, longestQuestion)
    const personal = findPersonalData(text) !== null
    const view = logForm(personal ? '' : text, { channel: shortcut.channel.id })
    await client.views.open({ trigger_id: shortcut.trigger_id, view })
  })

  app.view<ViewSubmitAction>(deskIds.logForm, async ({ ack, body, view, client }) => {
    const text = plainQuestion(textIn(view, 'question'))
    const what = findPersonalData(text)
    if (what !== null || text === '') {
      const said = what === null ? wording.empty : wording.personalData(what)
      return ack({ response_action: 'errors', errors: { question: said } })
    }
    await ack()
    await bot.once(`log ${view.id}`, async () => {
      const answer = bot.ask(text, { now: bot.now() })
      const logged = await record(bot, [
        {
          text,
          askedAt: bot.now(),
          asker: body.user.id,
          channel: body.user.id,
          how: 'shortcut',
          nearest: nearestIn(answer),
          gap: answer.kind === 'abstained' ? (answer.gap ?? null) : null,
          mayShow: tickedIn(view, 'may-show'),
        },
      ])
      await directMessages(client, body.user.id).post(loggedView(logged))
      bot.logger.info({ event: 'log-message', outcome: logged.kind })
    })
  })
}

function nearestIn(answer: ReturnType<Bot['ask']>): readonly string[] {
  if (answer.kind === 'answered') return [answer.entry.id]
  if (answer.kind === 'clarify') return answer.options.map(({ id }) => id)
  return answer.kind === 'abstained' ? answer.related.map(({ id }) => id) : []
}
