import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { App, ViewSubmitAction } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import { calculate } from '../../envelope/calculate.ts'
import { readRegionFile } from '../../envelope/csv/region-file.ts'
import type { FileProblem } from '../../envelope/csv/row-cells.ts'
import { refusalText } from '../../envelope/refusal-text.ts'
import type { CalculationRequest } from '../../envelope/request.ts'
import type { Bot } from '../bot.ts'
import { directMessages, orDirectMessages } from '../envelope-place.ts'
import { reply } from '../reply.ts'
import { downloadText } from '../slack-files.ts'
import { blockId, fieldIds } from '../views/envelope-fields.ts'
import type { FieldErrors } from '../views/envelope-form-figures.ts'
import { readForm } from '../views/envelope-form-request.ts'
import { formValues, type FormValues } from '../views/envelope-form-values.ts'
import { envelopeFormId, isFormKind } from '../views/envelope-form.ts'
import { fileProblems, fileTrouble, readingFile, resultIsOut } from '../views/envelope-modals.ts'

/** What a form with a file comes to. */
type FileRead =
  | { readonly kind: 'request'; readonly request: CalculationRequest }
  | { readonly kind: 'problems'; readonly problems: readonly FileProblem[] }
  | { readonly kind: 'trouble'; readonly said: string }

/** Longer than this, and the person is told that the file is being read. Slack waits for three seconds. */
const patienceMs = 1_200

/** Takes the filled-in form: errors stand under their fields, the result goes where the form was opened. */
export function takeEnvelopeForm(app: App, bot: Bot): void {
  app.view<ViewSubmitAction>(envelopeFormId, async ({ ack, body, view, client }) => {
    const values = formValues(view.state.values)
    const deliver = (request: CalculationRequest) =>
      sendResult(bot, client, body.user.id, view.private_metadata, request)
    const inFields = (errors: FieldErrors) =>
      ack({ response_action: 'errors', errors: placedErrors(view.blocks, errors) })

    const kind = isFormKind(values.kind) ? values.kind : 'gap'
    if (kind !== 'file') {
      const { envelope: rules, icbs } = bot.knowledge
      const read = readForm(kind, values, { rules, icbs, now: bot.now() })
      if (read.kind === 'errors') return inFields(read.errors)
      await ack()
      return deliver(read.request)
    }

    const { paste } = values.texts
    const { fileUrl } = values
    if ((paste === undefined) === (fileUrl === undefined)) {
      return inFields({ paste: 'Choose a file above or paste rows here: one of the two.' })
    }
    const reading =
      fileUrl === undefined
        ? Promise.resolve(readText(bot, paste ?? '', values))
        : readFile(bot, client, fileUrl, values)
    const soon = await Promise.race([reading, wait(patienceMs, undefined)])
    if (soon === undefined) {
      const externalId = randomUUID()
      await ack({ response_action: 'push', view: readingFile(externalId) })
      const late = await reading
      if (late.kind === 'request') await deliver(late.request)
      await client.views.update({ external_id: externalId, view: viewOf(late) })
    } else if (soon.kind === 'request') {
      await ack()
      await deliver(soon.request)
    } else await ack({ response_action: 'push', view: viewOf(soon) })
  })
}

async function sendResult(
  bot: Bot,
  client: WebClient,
  person: string,
  placeId: string,
  request: CalculationRequest,
): Promise<void> {
  const place = bot.places.find(placeId) ?? directMessages(client, person)
  const { channel, mayShare } = place
  const asked = { text: '', asker: person, channel, mayShare }
  const post = orDirectMessages(place, client, person)
  await reply(bot, asked, post, () => bot.calculations.of(request, bot.now()))
}

async function readFile(
  bot: Bot,
  client: WebClient,
  url: string,
  values: FormValues,
): Promise<FileRead> {
  const file = await downloadText(client, url).catch((error: unknown) => {
    bot.logger.warn({ event: 'file', outcome: 'not-read', err: error })
    return { kind: 'unreadable' } as const
  })
  switch (file.kind) {
    case 'text':
      return readText(bot, file.text, values)
    case 'too-large':
      return trouble(
        'That file is larger than 2 MB. A row for each ICB takes far less: please check that it is the right one.',
      )
    case 'unreadable':
      return trouble(
        'Slack did not hand the file over. Please go back and choose it again, or paste its rows instead.',
      )
  }
}

function readText(bot: Bot, text: string, { texts }: FormValues): FileRead {
  const { envelope: rules } = bot.knowledge
  const basis = texts.basis === 'resident' ? 'resident' : 'registered'
  const file = readRegionFile(text, { rules, find: bot.findIcb, basis })
  if (file.kind === 'problems') return file
  const kind = texts.group === 'cluster' ? 'cluster' : 'region'
  const request = { kind, year: Number(texts.year), members: file.members } as const
  const outcome = calculate(request, { rules, now: bot.now() })
  return outcome.kind === 'refused'
    ? trouble(refusalText(outcome.refusal))
    : { kind: 'request', request }
}

function viewOf(read: FileRead) {
  switch (read.kind) {
    case 'request':
      return resultIsOut()
    case 'problems':
      return fileProblems(read.problems)
    case 'trouble':
      return fileTrouble(read.said)
  }
}

function trouble(said: string): FileRead {
  return { kind: 'trouble', said }
}

/** Slack takes errors only for fields that the form shows; any other stands under the calculation. */
function placedErrors(
  blocks: readonly { readonly block_id?: string }[],
  errors: FieldErrors,
): Record<string, string> {
  const shown = new Set(blocks.map((block) => block.block_id))
  return Object.fromEntries(
    fieldIds.flatMap((id) => {
      const said = errors[id]
      const block = blockId(id)
      return said === undefined ? [] : [[shown.has(block) ? block : 'kind', said]]
    }),
  )
}
