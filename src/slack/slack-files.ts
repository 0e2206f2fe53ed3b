import type { WebClient } from '@slack/web-api'

export type OutgoingFile = {
  readonly name: string
  readonly content: string
  /** Said with it. */
  readonly comment: string
}

/**
 * Sends a file to a person in their direct messages with the bot. Posting first tells us that conversation's id
 * without a scope for opening one.
 */
export async function sendFile(
  client: WebClient,
  person: string,
  { name, content, comment }: OutgoingFile,
): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is Slack's method, not a window's
  const { channel = person } = await client.chat.postMessage({ channel: person, text: comment })
  await client.filesUploadV2({
    channel_id: channel,
    filename: name,
    title: name,
    file: Buffer.from(content, 'utf8'),
  })
}

export type Downloaded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'too-large'; readonly bytes: number }
  /** Slack did not hand it over. */
  | { readonly kind: 'unreadable' }

const mostBytes = 2_000_000
const patienceMs = 10_000

/**
 * Reads a text file that somebody uploaded to Slack. The token goes to Slack and nowhere else, whatever address
 * the file claims to be at.
 */
export async function downloadText(client: WebClient, url: string): Promise<Downloaded> {
  if (!isSlack(url, client) || client.token === undefined) return { kind: 'unreadable' }
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${client.token}` },
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  })
  // Without the right to read it, Slack answers with its sign-in page.
  const type = response.headers.get('content-type') ?? ''
  if (!response.ok || type.startsWith('text/html')) return { kind: 'unreadable' }
  const bytes = new Uint8Array(await response.arrayBuffer())
  return bytes.length > mostBytes
    ? { kind: 'too-large', bytes: bytes.length }
    : { kind: 'text', text: decoded(bytes) }
}

function isSlack(url: string, client: WebClient): boolean {
  const { protocol, hostname, origin } = new URL(url)
  if (origin === new URL(client.slackApiUrl).origin) return true
  return (
    protocol === 'https:' && /(^|\.)(slack\.com|slack-gov\.com|slack-files\.com)$/.test(hostname)
  )
}

/** A spreadsheet saves as UTF-8, as UTF-16 with its mark, or in the code page of Windows. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
