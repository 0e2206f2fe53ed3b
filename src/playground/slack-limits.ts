import type { Surface } from './blocks/inspection.ts'

/**
 * Slack's limits. Source: docs.slack.dev/reference/block-kit (blocks, elements, composition
 * objects) and docs.slack.dev/surfaces, autumn 2026. Lengths are characters, counts are items.
 */
export const LIMITS = {
  blocksPerMessage: 50,
  blocksPerView: 100,
  text: 3_000,
  blockId: 255,
  actionId: 255,
  callbackId: 255,
  externalId: 255,
  privateMetadata: 3_000,
  modalTitle: 24,
  modalButton: 24,

  sectionText: 3_000,
  sectionFields: 10,
  sectionField: 2_000,
  header: 150,
  contextElements: 10,
  actionsElements: 25,
  contextActionsElements: 5,
  inputLabel: 2_000,
  inputHint: 2_000,
  imageUrl: 3_000,
  imageAltText: 2_000,
  imageTitle: 2_000,
  alertText: 200,
  markdownPerMessage: 12_000,
  videoTitle: 199,
  videoAuthor: 49,

  containerTitle: 150,
  containerChildren: 10,
  cardTitle: 150,
  cardBody: 200,
  cardButtons: 3,
  carouselCards: 10,

  listIndent: 8,
  richText: 12_000,

  tableRows: 100,
  tableColumns: 20,
  tableCharacters: 10_000,
  dataTableRowsMin: 2,
  dataTableRows: 201,
  dataTableColumns: 20,
  dataTableCharacters: 20_000,
  dataTablePageSize: 100,

  buttonText: 75,
  buttonValue: 2_000,
  buttonUrl: 3_000,
  accessibilityLabel: 75,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  optionText: 75,
  optionDescription: 75,
  optionValue: 150,
  optionUrl: 3_000,
  optionGroupLabel: 75,
  selectOptions: 100,
  selectGroups: 100,
  choiceOptions: 10,
  overflowOptions: 5,
  placeholder: 150,
  textInputLength: 3_000,
  richTextInputLines: 100,
  inputFiles: 10,
  iconButtonUsers: 10,
} as const

/**
 * How much of anything else, how many at once. Sources: docs.slack.dev, surfaces/modals and
 * reference/views (stack, size); reference/methods/chat.postMessage and chat.update (text);
 * reference/methods/assistant.threads.setSuggestedPrompts; apis/events-api/using-socket-mode.
 */
export const AMOUNTS = {
  modalsOnTopOfEachOther: 3,
  viewBytes: 250 * 1024,
  /** Longer text is cut by Slack when posted; refused here, so that nothing is lost unseen. */
  postedText: 40_000,
  /** chat.update counts bytes, after & < > are escaped; posting counts characters. */
  updatedTextBytes: 4_000,
  suggestedPrompts: 4,
  sockets: 10,
  responseUrlUses: 5,
} as const

/**
 * How long Slack waits. Sources: docs.slack.dev, interactivity/handling-user-interaction
 * (acknowledgement, trigger_id, response_url) and apis/events-api (retries: at once, after one
 * minute, after five).
 */
export const WAITS_MS = {
  acknowledgement: 3_000,
  triggerId: 3_000,
  responseUrl: 30 * 60_000,
  retries: [50, 60_000, 300_000],
} as const

const everywhere: readonly Surface[] = ['message', 'modal', 'home']

/**
 * Where each block may stand. Source: docs.slack.dev/blocks.json, "available-in-surfaces"; a
 * block that is reported not to show on a surface in spite of it counts as not available there.
 */
export const BLOCK_SURFACES: Readonly<Record<string, readonly Surface[]>> = {
  actions: everywhere,
  alert: ['modal'],
  card: ['message', 'home'],
  carousel: ['message', 'home'],
  container: ['message'],
  context: everywhere,
  context_actions: ['message'],
  data_table: ['message'],
  divider: everywhere,
  header: everywhere,
  image: everywhere,
  input: everywhere,
  markdown: ['message'],
  rich_text: everywhere,
  section: everywhere,
  table: ['message'],
  video: everywhere,
}

/** What a container may hold. Source: docs.slack.dev/reference/block-kit/blocks/container-block. */
export const CONTAINER_CHILDREN: readonly string[] = [
  'actions',
  'context',
  'divider',
  'header',
  'image',
  'input',
  'rich_text',
  'section',
  'table',
  'video',
]

/**
 * The elements that are not available everywhere. Source: the element pages of
 * docs.slack.dev/reference/block-kit/block-elements, read in September 2026.
 */
export const ELEMENT_SURFACES: Readonly<Record<string, readonly Surface[]>> = {
  number_input: ['modal'],
  email_text_input: ['modal'],
  url_text_input: ['modal'],
  file_input: ['modal'],
  rich_text_input: ['modal', 'home'],
  datetimepicker: ['message', 'modal'],
  workflow_button: ['message'],
  feedback_buttons: ['message'],
  icon_button: ['message'],
}

const selects = ['static', 'external', 'users', 'conversations', 'channels'].flatMap((kind) => [
  `${kind}_select`,
  `multi_${kind}_select`,
])
const pickers = ['datepicker', 'timepicker']
const choices = ['checkboxes', 'radio_buttons']

/** Which elements each block takes. Source: the block pages of docs.slack.dev/reference/block-kit. */
export const ELEMENTS_IN: Readonly<Record<string, readonly string[]>> = {
  section: [...selects, ...pickers, ...choices, 'button', 'image', 'overflow', 'workflow_button'],
  actions: [
    ...selects,
    ...pickers,
    ...choices,
    'datetimepicker',
    'button',
    'overflow',
    'workflow_button',
    'rich_text_input',
  ],
  input: [
    ...selects,
    ...pickers,
    ...choices,
    'datetimepicker',
    'plain_text_input',
    'number_input',
    'email_text_input',
    'url_text_input',
    'rich_text_input',
    'file_input',
  ],
  context_actions: ['feedback_buttons', 'icon_button'],
  card: ['button'],
}
