import type { KnownBlock } from '@slack/types'
import { fileProblemText, type FileProblem } from '../../envelope/csv/row-cells.ts'
import { longestScenarioName, type Scenario } from '../../envelope/scenario.ts'
import { form, notice, option, plain, textField, type Modal } from './modal-fields.ts'
import { bullets, paragraph, richTextBlocks } from './rich-text.ts'

export const saveFormId = 'signpost.envelope.save-form'
export const compareFormId = 'signpost.envelope.compare-form'

/** Asks what a scenario is to be called. `about` comes back with the name. */
export function saveForm(name: string, about: unknown): Modal {
  const hint = 'Only you see it. Please leave people’s names out.'
  return form(saveFormId, about, { title: 'Save as scenario', submit: 'Save' }, [
    textField({ id: 'name', label: 'Name', hint, initial: name, most: longestScenarioName }),
  ])
}

/** Asks which two to set side by side. The two newest are chosen to begin with. */
export function compareForm(scenarios: readonly Scenario[], about: unknown): Modal {
  const options = scenarios.map(({ id, name }) => option(name, String(id)))
  return form(compareFormId, about, { title: 'Compare scenarios', submit: 'Compare' }, [
    select('first', 'This one', 1),
    select('second', 'beside this one', 0),
  ])

  function select(id: string, label: string, initial: number): KnownBlock {
    const chosen = options[initial]
    return {
      type: 'input',
      block_id: id,
      label: plain(label),
      element: {
        type: 'static_select',
        action_id: `signpost.field.${id}`,
        options,
        ...(chosen === undefined ? {} : { initial_option: chosen }),
      },
    }
  }
}

/** Shown while a file is on its way. `externalId` lets it be changed once it is there. */
export function readingFile(externalId: string): Modal {
  const said = 'I am reading the file. This takes a few seconds.'
  return { ...notice('Reading the file', words(said)), external_id: externalId }
}

export function resultIsOut(): Modal {
  return notice('Worked out', words('The result is in your messages. You can close this.'))
}

/** A file that could not be read at all. */
export function fileTrouble(said: string): Modal {
  return notice('The file was not read', words(said))
}

const mostProblems = 60

/** Everything wrong with a file, cell by cell. Behind it the form stands as it was filled in. */
export function fileProblems(problems: readonly FileProblem[]): Modal {
  const shown = problems.slice(0, mostProblems).map(fileProblemText)
  const more = problems.length - shown.length
  const lead = `${problems.length} ${problems.length === 1 ? 'thing is' : 'things are'} wrong, so nothing of the file was used. Put them right and choose the file again.`
  return {
    ...notice('The file was not used', [
      ...words(lead),
      ...richTextBlocks(bullets(shown)),
      ...(more > 0 ? words(`And ${more} more.`) : []),
    ]),
    close: plain('Back to the form'),
  }
}

function words(said: string): readonly KnownBlock[] {
  return richTextBlocks(paragraph(said))
}
