import type { LocalSlack } from '../../playground/local-slack.ts'

/** What a bot of its own process must be told to connect to this Slack. */
export function environmentFor(slack: LocalSlack): Record<string, string> {
  return {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    FAQ_CHANNEL: slack.channels.faqTeam,
  }
}
