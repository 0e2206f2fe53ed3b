import type { Identifiers } from './identifiers.ts'
import { team } from './people.ts'
import { AMOUNTS, WAITS_MS } from './slack-limits.ts'

interface Trigger {
  readonly user: string
  readonly madeAt: number
  used: boolean
}

/** The trigger ids handed out with interactions: three seconds, one use each. */
export interface Triggers {
  issue(user: string): string
  /** Uses the trigger up: whose it is, or Slack's word for why it does not open anything. */
  exchange(id: string): { readonly user: string } | { readonly error: string }
}

export function createTriggers(ids: Identifiers, now: () => Date): Triggers {
  const triggers = new Map<string, Trigger>()
  return {
    issue: (user) => {
      const id = `${now().getTime()}.${team.id}.${ids.secret()}`
      triggers.set(id, { user, madeAt: now().getTime(), used: false })
      return id
    },
    exchange: (id) => {
      const trigger = triggers.get(id)
      if (trigger === undefined) return { error: 'invalid_trigger_id' }
      if (trigger.used) return { error: 'exchanged_trigger_id' }
      if (now().getTime() - trigger.madeAt > WAITS_MS.triggerId)
        return { error: 'expired_trigger_id' }
      trigger.used = true
      return { user: trigger.user }
    },
  }
}

/** What a response_url answers: the place, the person, and the message that was clicked, if any. */
export interface ResponseUrl {
  readonly id: string
  readonly user: string
  readonly channel: string
  readonly messageTs?: string
  /** The command as typed, which Slack shows to all once the answer is `in_channel`. */
  readonly typed?: string
  readonly madeAt: number
  uses: number
}

/** The response_urls handed out with interactions: thirty minutes, five uses each. */
export interface ResponseUrls {
  issue(about: Pick<ResponseUrl, 'user' | 'channel'> & Partial<ResponseUrl>): ResponseUrl
  /** Counts one use: the link, or Slack's word for why it no longer works. */
  use(id: string): ResponseUrl | { readonly error: string }
}

export function createResponseUrls(ids: Identifiers, now: () => Date): ResponseUrls {
  const urls = new Map<string, ResponseUrl>()
  return {
    issue: (about) => {
      const url = { ...about, id: ids.secret(), madeAt: now().getTime(), uses: 0 }
      urls.set(url.id, url)
      return url
    },
    use: (id) => {
      const url = urls.get(id)
      if (url === undefined) return { error: 'invalid_url' }
      if (now().getTime() - url.madeAt > WAITS_MS.responseUrl) return { error: 'expired_url' }
      if (url.uses >= AMOUNTS.responseUrlUses) return { error: 'used_url' }
      url.uses += 1
      return url
    },
  }
}
