import { randomBytes } from 'node:crypto'
import type { WebClient } from '@slack/web-api'
import { z } from 'zod'
import type { Logger } from '../logger.ts'
import { say } from './post.ts'
import { faultView } from './views/notices.ts'
import type { View } from './views/view.ts'

/**
 * Where every fault ends: the person is told in a sentence with a reference, and the same reference stands
 * in the log. Never throws.
 */
export function createFaultHandler(client: WebClient, logger: Logger) {
  return async ({ error, body }: { error: Error; body: unknown }): Promise<void> => {
    const reference = `E-${randomBytes(3).toString('hex').toUpperCase()}`
    logger.error({ event: 'fault', outcome: 'failed', reference, err: error })
    for (const place of placesIn(body)) {
      try {
        await tell(client, place, faultView(reference))
        return
      } catch (failure) {
        logger.error({ event: 'fault', outcome: 'not-told', reference, err: failure })
      }
    }
  }
}

/** How to reach the person whose doing it was. */
type Place =
  | { readonly kind: 'response-url'; readonly url: string }
  | { readonly kind: 'conversation'; readonly channel: string; readonly ts?: string | undefined }

const id = z.string().min(1)
const bodySchema = z.object({
  response_url: z.url().optional(),
  user: z.object({ id }).optional(),
  user_id: id.optional(),
  event: z
    .object({
      type: z.string(),
      channel: id.optional(),
      ts: id.optional(),
      thread_ts: id.optional(),
    })
    .optional(),
})

/** Where the person can be told, the best place first. */
function placesIn(body: unknown): readonly Place[] {
  const { response_url: url, event, user, user_id } = bodySchema.safeParse(body).data ?? {}
  const places: Place[] = []
  if (url !== undefined) places.push({ kind: 'response-url', url })
  if (event?.channel !== undefined && event.type !== 'app_home_opened') {
    const ts = event.thread_ts ?? event.ts
    places.push({ kind: 'conversation', channel: event.channel, ts })
  }
  // A button in the Home tab, or a response_url that is used up: Slack takes a person's id as their direct
  // messages with the app.
  const person = user?.id ?? user_id
  if (person !== undefined) places.push({ kind: 'conversation', channel: person })
  return places
}

async function tell(client: WebClient, place: Place, { text, blocks }: View): Promise<void> {
  if (place.kind === 'conversation') return say(client, place, { text, blocks })
  const response = await fetch(place.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, blocks, response_type: 'ephemeral', replace_original: false }),
    signal: AbortSignal.timeout(10_000),
  })
  if (!response.ok) throw new Error(`The response_url answered ${response.status}`)
}
