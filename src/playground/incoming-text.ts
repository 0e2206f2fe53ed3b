import type { Channels } from './channels.ts'
import { bot, everyone } from './people.ts'

/** The parts of typed text that Slack turns into markup of its own; the rest is escaped. */
const MARKUP =
  /(?<tag><[@#][A-Z0-9]+(?:\|[^<>]*)?>)|(?<url>https?:\/\/[^\s<>]+[^\s<>.,;:!?)'"’”])|(?<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(?<at>@[\p{L}][\p{L}.]*(?: \p{L}+)?)|(?<hash>#[\w-]+)/gu

/** What a person typed, as Slack hands it to an app: & < > escaped, mentions and links marked up. */
export function slackTextOf(typed: string, channels: Channels, withNames = false): string {
  let result = ''
  let end = 0
  for (const match of typed.matchAll(MARKUP)) {
    const [part] = match
    result += escaped(typed.slice(end, match.index)) + markedUp(part, match, channels, withNames)
    end = match.index + part.length
  }
  return result + escaped(typed.slice(end))
}

/** The text after a slash command: people and channels are marked up only with `should_escape`. */
export function commandTextOf(typed: string, channels: Channels, shouldEscape: boolean): string {
  return shouldEscape ? slackTextOf(typed, channels, true) : escaped(typed)
}

/** Slack's three entities, and no other. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Whether the text mentions the bot. */
export function mentionsBot(text: string): boolean {
  return text.includes(`<@${bot.userId}>`) || text.includes(`<@${bot.userId}|`)
}

function markedUp(
  part: string,
  { groups }: RegExpExecArray,
  channels: Channels,
  withNames: boolean,
): string {
  if (groups?.['tag'] !== undefined) return part
  if (groups?.['url'] !== undefined) return `<${escaped(part)}>`
  if (groups?.['mail'] !== undefined) return `<mailto:${part}|${part}>`
  return part.startsWith('@') ? mention(part, withNames) : channelMention(part, channels)
}

const mentionable = [
  ...everyone.map(({ id, name, handle }) => ({ id, name, handle })),
  { id: bot.userId, name: bot.name, handle: bot.handle },
]

/** `@Amira Khan`, `@amira.khan` or `@Signpost`, with what was typed after the name kept. */
function mention(typed: string, withName: boolean): string {
  const wanted = typed.slice(1).toLowerCase()
  for (const { id, name, handle } of mentionable) {
    const called = [name, handle].find((one) => isNamed(wanted, one.toLowerCase()))
    if (called === undefined) continue
    const rest = escaped(typed.slice(1 + called.length))
    return (withName ? `<@${id}|${handle}>` : `<@${id}>`) + rest
  }
  return escaped(typed)
}

function isNamed(wanted: string, name: string): boolean {
  return wanted === name || (wanted.startsWith(name) && /^[\s.]/.test(wanted.slice(name.length)))
}

function channelMention(typed: string, channels: Channels): string {
  const channel = channels.find(typed)
  return channel === undefined ? escaped(typed) : `<#${channel.id}|${channel.name}>`
}
