import type { KnownBlock, ModalView } from '@slack/types'
import { fileProblemText, type FileProblem } from '../../envelope/csv/row-cells.ts'
import { longestScenarioName, type Scenario } from '../../envelope/scenario.ts'
import { option, plain } from './envelope-fields.ts'
import { limits, pack, shorten } from './limits.ts'
import { bullets, richTextBlocks } from './rich-text.ts'

export const saveFormId = 'signpost.envelope.save-form'
export const compareFormId = 'signpost.envelope.compare-form'

/** Asks what a scenario is to be called. */
export function saveForm(name: string, request: string): ModalView {
  return {
    type: 'modal',
    callback_id: saveFormId,
    private_metadata: request,
    title: plain('Save as scenario'),
    submit: plain('Save'),
    close: plain('Cancel'),
    blocks: [
      {
        type: 'input',
        block_id: 'name',
        label: plain('Name'),
        hint: plain('Only you see it. Please leave people’s names out.'),
        element: {
          type: 'plain_text_input',
          action_id: 'signpost.envelope.name',
          max_length: longestScenarioName,
          initial_value: shorten(name, longestScenarioName),
        },
      },
    ],
  }
}

/** Asks which two to set side by side. The two newest are chosen to begin with. */
export function compareForm(scenarios: readonly Scenario[], place: string): ModalView {
  const options = scenarios.map(({ id, name }) => option(name, String(id)))
  const select = (blockId: string, label: string, initial: number): KnownBlock => {
    const chosen = options[initial]
    return {
      type: 'input',
      block_id: blockId,
      label: plain(label),
      element: {
        type: 'static_select',
        action_id: `signpost.envelope.${blockId}`,
        options,
        ...(chosen === undefined ? {} : { initial_option: chosen }),
      },
    }
  }
  return {
    type: 'modal',
    callback_id: compareFormId,
    private_metadata: place,
    title: plain('Compare scenarios'),
    submit: plain('Compare'),
    close: plain('Cancel'),
    blocks: [select('first', 'This one', 1), select('second', 'beside this one', 0)],
  }
}

/** Shown while a file is on its way. `externalId` lets it be changed once it is there. */
export function readingFile(externalId: string): ModalView {
  return notice('Reading the file', 'I am reading the file. This takes a few seconds.', externalId)
}

export function resultIsOut(): ModalView {
  return notice('Worked out', 'The result is in your messages. You can close this.')
}

/** A file that could not be read at all. */
export function fileTrouble(said: string): ModalView {
  return notice('The file was not read', said)
}

/** Everything wrong with a file, cell by cell. Behind it the form stands as it was filled in. */
export function fileProblems(problems: readonly FileProblem[]): ModalView {
  const shown = problems.slice(0, mostProblems).map(fileProblemText)
  const more = problems.length - shown.length
  return {
    type: 'modal',
    title: plain('The file was not used'),
    close: plain('Back to the form'),
    blocks: [
      {
        type: 'section',
        text: plain(
          `${problems.length} ${problems.length === 1 ? 'thing is' : 'things are'} wrong, so nothing of the file was used. Put them right and choose the file again.`,
        ),
      },
      ...richTextBlocks(bullets(shown)),
      ...(more > 0 ? [{ type: 'section', text: plain(`And ${more} more.`) } as const] : []),
    ],
  }
}

const mostProblems = 60

function notice(title: string, text: string, externalId?: string): ModalView {
  return {
    type: 'modal',
    title: plain(title),
    close: plain('Close'),
    ...(externalId === undefined ? {} : { external_id: externalId }),
    blocks: pack([text], limits.text).map(([said = '']) => ({
      type: 'section',
      text: plain(said),
    })),
  }
}
