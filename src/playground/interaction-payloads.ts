import type { PlacedElement } from './blocks/block-elements.ts'
import type { Channel } from './channels.ts'
import type { JsonRecord } from './json-record.ts'
import { messagePayload } from './message-payload.ts'
import type { Message } from './message-store.ts'
import { bot, team } from './people.ts'
import type { Person } from './people.ts'
import type { View } from './view-store.ts'
import type { Workspace } from './workspace.ts'

/** Where an element stands: in a message, or in a view (a modal or the Home tab). */
export type Place =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'view'; readonly view: View }

/** Under which name what a person entered here is remembered. */
export function inputOwner(place: Place, user: string): string {
  return place.kind === 'view'
    ? place.view.id
    : `${user}/${place.message.channel}/${place.message.ts}`
}

export function blocksOf(place: Place): readonly JsonRecord[] {
  return place.kind === 'view' ? place.view.blocks : place.message.blocks
}

/** The `block_actions` payload for what the person just did to this element. */
export function blockActions(
  workspace: Workspace,
  person: Person,
  place: Place,
  placed: PlacedElement,
  chosen: JsonRecord,
  responseUrl: string | undefined,
): JsonRecord {
  return {
    ...interaction(person, 'block_actions'),
    trigger_id: workspace.triggers.issue(person.id),
    ...placePayload(workspace, person, place),
    ...(responseUrl !== undefined && { response_url: responseUrl }),
    actions: [
      {
        ...chosen,
        type: placed.element['type'],
        action_id: placed.actionId,
        block_id: placed.blockId,
        action_ts: workspace.ids.nextTs(),
      },
    ],
  }
}

/** The `block_suggestion` payload: a person types into an external select. */
export function blockSuggestion(
  workspace: Workspace,
  person: Person,
  place: Place,
  placed: PlacedElement,
  typed: string,
): JsonRecord {
  return {
    ...interaction(person, 'block_suggestion'),
    action_id: placed.actionId,
    block_id: placed.blockId,
    value: typed,
    ...placePayload(workspace, person, place),
  }
}

export function viewSubmission(workspace: Workspace, person: Person, view: View): JsonRecord {
  return {
    ...interaction(person, 'view_submission'),
    trigger_id: workspace.triggers.issue(person.id),
    view: workspace.views.payload(view),
    response_urls: [],
  }
}

export function viewClosed(
  workspace: Workspace,
  person: Person,
  view: View,
  isCleared: boolean,
): JsonRecord {
  return {
    ...interaction(person, 'view_closed'),
    view: workspace.views.payload(view),
    is_cleared: isCleared,
  }
}

export function globalShortcut(
  workspace: Workspace,
  person: Person,
  callbackId: string,
): JsonRecord {
  return {
    ...interaction(person, 'shortcut'),
    callback_id: callbackId,
    trigger_id: workspace.triggers.issue(person.id),
    action_ts: workspace.ids.nextTs(),
  }
}

export function messageShortcut(
  workspace: Workspace,
  person: Person,
  callbackId: string,
  message: Message,
  responseUrl: string,
): JsonRecord {
  return {
    ...interaction(person, 'message_action'),
    callback_id: callbackId,
    trigger_id: workspace.triggers.issue(person.id),
    action_ts: workspace.ids.nextTs(),
    message_ts: message.ts,
    channel: channelPayload(workspace.channels.find(message.channel)),
    message: messagePayload(message),
    response_url: responseUrl,
  }
}

function interaction(person: Person, type: string): JsonRecord {
  return {
    type,
    team: { id: team.id, domain: team.domain },
    user: { id: person.id, username: person.handle, name: person.handle, team_id: team.id },
    api_app_id: bot.appId,
    token: 'playground',
    enterprise: null,
    is_enterprise_install: false,
  }
}

function placePayload(workspace: Workspace, person: Person, place: Place): JsonRecord {
  if (place.kind === 'view') {
    return {
      container: { type: 'view', view_id: place.view.id },
      view: workspace.views.payload(place.view),
    }
  }
  const { message } = place
  const isEphemeral = message.onlyFor !== undefined
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: isEphemeral,
      ...(message.threadTs !== undefined && { thread_ts: message.threadTs }),
    },
    channel: channelPayload(workspace.channels.find(message.channel)),
    // Slack does not send an ephemeral message back: it keeps none.
    ...(!isEphemeral && { message: messagePayload(message) }),
    state: { values: workspace.inputs.values(inputOwner(place, person.id), message.blocks) },
  }
}

function channelPayload(channel: Channel | undefined): JsonRecord {
  return { id: channel?.id ?? '', name: channel?.name ?? '' }
}
