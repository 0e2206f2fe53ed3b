import { expect, test } from 'vitest'
import { fromPerson } from '../../src/slack/listeners/from-person.ts'

const message = {
  type: 'message',
  subtype: undefined,
  channel: 'D1',
  channel_type: 'im',
  user: 'U1',
  ts: '1.0',
  event_ts: '1.0',
  text: 'who gets EPRR?',
} as const

test('A direct message from a person is a question', () => {
  expect(fromPerson(message, 'UBOT')).toEqual(message)
})

test('The bot’s own words and those of other bots are not', () => {
  expect(fromPerson({ ...message, user: 'UBOT' }, 'UBOT')).toBeUndefined()
  expect(fromPerson({ ...message, bot_id: 'B2' }, 'UBOT')).toBeUndefined()
})

test('A message in a channel is not: the bot hears those by mention only', () => {
  expect(fromPerson({ ...message, channel_type: 'channel' }, 'UBOT')).toBeUndefined()
})

test('An edit or a deletion is not', () => {
  const { text: _, user: __, ...rest } = message
  const changed = { ...rest, message, previous_message: message, hidden: true } as const
  expect(fromPerson({ ...changed, subtype: 'message_changed' }, 'UBOT')).toBeUndefined()
  expect(
    fromPerson({ ...changed, subtype: 'message_deleted', deleted_ts: '1.0' }, 'UBOT'),
  ).toBeUndefined()
})
