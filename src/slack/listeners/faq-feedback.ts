import type { App, BlockAction, FeedbackButtonsAction, ViewSubmitAction } from '@slack/bolt'
import { z } from 'zod'
import { findPersonalData } from '../../answering/personal-data.ts'
import { wording } from '../../answering/wording.ts'
import { dislikeReasons } from '../../questions/open-question.ts'
import type { Bot } from '../bot.ts'
import { tally } from '../desk-count.ts'
import { directMessages, orDirectMessages } from '../envelope-place.ts'
import { record } from '../open-questions.ts'
import { onlyForAsker } from '../post.ts'
import { deskIds } from '../views/desk-ids.ts'
import { dislikeForm } from '../views/faq-feedback.ts'
import { forgottenView, loggedView, thankedView } from '../views/notices.ts'
import { chosenIn, textIn } from './form-values.ts'

const aboutSchema = z.object({ memory: z.string(), at: z.string() })

/** Helpful or not. Not helpful asks for the reason, and logs the question for the FAQ team with it. */
export function hearFeedback(app: App, bot: Bot): void {
  app.action<BlockAction<FeedbackButtonsAction>>(
    deskIds.feedback,
    async ({ ack, action, body, respond, client }) => {
      await ack()
      const post = onlyForAsker(respond, bot.logger)
      const [said, memory = ''] = (action.value ?? '').split(' ')
      const about = bot.feedback.find(memory)
      if (about === undefined) return post(forgottenView())
      const key = `feedback ${body.user.id} ${memory} ${said}`
      if (said === 'yes') {
        await bot.once(key, async () => {
          for (const entry of about.entries.length === 0 ? [''] : about.entries) {
            await tally(bot, 'helpful', entry)
          }
          await post(thankedView())
        })
        return
      }
      const at = bot.places.keep({ post, channel: about.channel, mayShare: false })
      await client.views.open({ trigger_id: body.trigger_id, view: dislikeForm({ memory, at }) })
    },
  )

  app.view<ViewSubmitAction>(deskIds.dislikeForm, async ({ ack, body, view, client }) => {
    const { memory, at } = aboutSchema.parse(JSON.parse(view.private_metadata))
    const detail = textIn(view, 'detail')
    const what = findPersonalData(detail)
    if (what !== null) {
      return ack({ response_action: 'errors', errors: { detail: wording.personalData(what) } })
    }
    await ack()
    const place = bot.places.find(at) ?? directMessages(client, body.user.id)
    const post = orDirectMessages(place, client, body.user.id)
    const about = bot.feedback.find(memory)
    if (about === undefined) return post(forgottenView())
    const reason = dislikeReasons.find((known) => known === chosenIn(view, 'reason')) ?? null
    await bot.once(`dislike ${body.user.id} ${memory}`, async () => {
      for (const entry of about.entries.length === 0 ? [''] : about.entries) {
        await tally(bot, 'not-helpful', entry)
      }
      const logged = await record(bot, [
        {
          text: about.question,
          askedAt: bot.now(),
          asker: body.user.id,
          channel: about.channel,
          thread: about.thread,
          how: 'not-helpful',
          nearest: about.entries,
          gap: null,
          reason,
          detail: detail === '' ? null : detail,
        },
      ])
      await post(loggedView(logged))
      bot.logger.info({
        event: 'not-helpful',
        outcome: reason ?? 'no-reason',
        entry: about.entries.join(' '),
      })
    })
  })
}
