import { stringAt } from '../json-record.ts'
import type { JsonRecord } from '../json-record.ts'
import { bot } from '../people.ts'
import type { UploadedFile, Workspace } from '../workspace.ts'
import { postBotMessage } from './message-content.ts'
import { joinedChannelArg, listArg, requiredArg } from './method.ts'
import type { Method } from './method.ts'
import { Refusal } from './refusal.ts'

/** The three steps of an upload; the bytes themselves go to the upload URL. */
export function fileMethods(origin: () => string): Readonly<Record<string, Method>> {
  return {
    'files.getUploadURLExternal': {
      scope: 'files:write',
      run: (workspace, args) => {
        const name = requiredArg(args, 'filename')
        if (!(Number(args['length']) > 0)) throw new Refusal('invalid_arguments')
        const id = workspace.ids.next('F')
        workspace.files.set(id, { id, name, title: name, content: undefined })
        return { upload_url: `${origin()}/upload/${id}`, file_id: id }
      },
    },
    'files.completeUploadExternal': {
      scope: 'files:write',
      run: (workspace, args) => {
        const given = listArg(args, 'files', 'invalid_arguments') ?? []
        const files = given.map((one) => uploaded(workspace, one))
        const payloads = files.map((file) => filePayload(file, origin()))
        if ('channel_id' in args || 'channels' in args) {
          shareFiles(workspace, args, payloads)
        }
        return { files: payloads }
      },
    },
  }
}

function uploaded(workspace: Workspace, given: JsonRecord): UploadedFile {
  const file = workspace.files.get(stringAt(given, 'id') ?? '')
  if (file?.content === undefined) throw new Refusal('file_not_found')
  file.title = stringAt(given, 'title') ?? file.name
  return file
}

function shareFiles(workspace: Workspace, args: JsonRecord, files: readonly JsonRecord[]) {
  const channel = joinedChannelArg(
    workspace,
    args,
    'channel_id' in args ? 'channel_id' : 'channels',
  )
  const threadTs = stringAt(args, 'thread_ts')
  postBotMessage(workspace, {
    channel: channel.id,
    ts: workspace.ids.nextTs(),
    user: bot.userId,
    botId: bot.botId,
    text: stringAt(args, 'initial_comment') ?? '',
    files,
    ...(threadTs !== undefined && { threadTs }),
  })
}

/** What Slack tells of a file. */
export function filePayload(file: UploadedFile, origin: string): JsonRecord {
  return {
    id: file.id,
    name: file.name,
    title: file.title,
    size: file.content?.length ?? 0,
    filetype: file.name.split('.').at(-1) ?? '',
    url_private_download: `${origin}/files/${file.id}/${encodeURIComponent(file.name)}`,
  }
}
