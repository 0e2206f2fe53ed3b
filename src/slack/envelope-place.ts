import { RespondError } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import { say, type Post } from './post.ts'

/** Where the result of a form goes: to where it was opened from, for the person who opened it. */
export type ResultPlace = {
  readonly post: Post
  readonly channel: string
  /** True where only they see it, in a channel that it could be shared with. */
  readonly mayShare: boolean
}

/** The direct messages with a person: where a form has no other place. */
export function directMessages(client: WebClient, person: string): ResultPlace {
  return {
    post: ({ text, blocks }) => say(client, { channel: person }, { text, blocks }),
    channel: person,
    mayShare: false,
  }
}

/** A form may be filled in for longer than Slack lets us answer where it was opened: then the result is sent to them. */
export function orDirectMessages(place: ResultPlace, client: WebClient, person: string): Post {
  return async (view) => {
    try {
      await place.post(view)
    } catch (error) {
      if (!(error instanceof RespondError)) throw error
      await directMessages(client, person).post(view)
    }
  }
}
