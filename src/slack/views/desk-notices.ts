import type { RichTextElement } from '@slack/types'
import type { AuditLine } from '../../questions/audit.ts'
import { signpost } from '../../questions/audit.ts'
import type { DeskResult } from '../../questions/desk-acts.ts'
import type { GroupCard } from '../../questions/group-card.ts'
import { changeTitles, deskTexts, refusalSentences, statusTitles } from './desk-words.ts'
import { personElement } from './desk-people.ts'
import { limits, shorten } from './limits.ts'
import { readable } from './desk-card.ts'
import { richTextBlocks } from './rich-text.ts'
import { escapeForSlack, type View } from './view.ts'

/** A sentence for one person; `who` is somebody it is about, named before it. */
export type DeskNotice = { readonly text: string; readonly who?: string | undefined }

export function deskNotice({ text, who }: DeskNotice): View {
  const elements: RichTextElement[] = [
    ...(who === undefined ? [] : [{ type: 'user', user_id: who } satisfies RichTextElement]),
    { type: 'text', text: who === undefined ? text : ` ${text}`, style: { bold: true } },
  ]
  return {
    text: escapeForSlack(who === undefined ? text : `A colleague ${text}`),
    blocks: richTextBlocks([{ type: 'rich_text_section', elements }]),
  }
}

/** What a press came to, where it came to less than was meant; undefined where all is done. */
export function resultNotice(result: DeskResult): DeskNotice | undefined {
  switch (result.kind) {
    case 'done':
      return undefined
    case 'gone':
      return { text: deskTexts.gone }
    case 'refused':
      return { text: refusalSentences[result.why] }
    case 'stale':
      return staleNotice(result.since, statusTitles[result.group.status])
  }
}

/** Two pressed at once: the second is told who was quicker, and that nothing of theirs was done. */
function staleNotice([last]: readonly AuditLine[], status: string): DeskNotice {
  const now = `Nothing that you did was lost or doubled: look at it as it is now (${status}) and try again.`
  if (last === undefined || last.who === signpost) return { text: `It changed meanwhile. ${now}` }
  return { who: last.who, text: `was quicker and ${changeTitles[last.what]}. ${now}` }
}

/** Who did what with a group, the newest first. */
export function historyView(card: GroupCard, lines: readonly AuditLine[]): View {
  if (lines.length === 0) return deskNotice({ text: deskTexts.noHistory })
  const sections = lines.map((line) => {
    const elements: RichTextElement[] = [
      { type: 'text', text: `${readable(line.at)} ${line.at.toISOString().slice(11, 16)}: ` },
      ...whoDid(line, card),
      { type: 'text', text: ` ${changeTitles[line.what]}` },
      ...toWhom(line),
    ]
    return { type: 'rich_text_section' as const, elements }
  })
  return {
    text: escapeForSlack(
      shorten(
        lines.map(({ at, what }) => `${readable(at)}: ${changeTitles[what]}`).join('\n'),
        limits.text,
      ),
    ),
    blocks: richTextBlocks([{ type: 'rich_text_list', style: 'bullet', elements: sections }]),
  }
}

/** Whom it was assigned to, where that was not the one who did it. */
function toWhom({ who, what, after }: AuditLine): RichTextElement[] {
  const assignee = after?.group?.assignee ?? who
  if (what !== 'assign' || assignee === who) return []
  return [{ type: 'text', text: ' to ' }, personElement(assignee)]
}

/** Askers are not named unless they agreed. */
function whoDid({ who, what, question }: AuditLine, { questions }: GroupCard): RichTextElement[] {
  const byAsker = ['asked', 'joined', 'detail-added', 'withdrawn', 'followed', 'unfollowed']
  const agreed = questions.some(({ id, mayShow }) => id === question && mayShow)
  return byAsker.includes(what) && !agreed
    ? [{ type: 'text', text: 'Somebody' }]
    : [personElement(who)]
}
