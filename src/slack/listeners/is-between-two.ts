/** What Slack calls a conversation between one person and the bot, where sharing would show nobody more. */
export function isBetweenTwo(channelName: string | undefined): boolean {
  return channelName === 'directmessage'
}
