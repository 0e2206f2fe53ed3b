import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createChannels } from '../../src/playground/channels.ts'
import { commandTextOf, slackTextOf } from '../../src/playground/incoming-text.ts'
import { bot, people } from '../../src/playground/people.ts'

const channels = createChannels()

describe('Typed text, as Slack hands it on', () => {
  test.each([
    ['R&D < SEND > EPRR', 'R&amp;D &lt; SEND &gt; EPRR'],
    ['@Signpost, who?', `<@${bot.userId}>, who?`],
    ['@amira.khan and @Grace Lim: look', `<@${people.amira.id}> and <@${people.grace.id}>: look`],
    ['@nobody at all', '@nobody at all'],
    ['see #faq-team or #nowhere', 'see <#C0FAQTEAM00|faq-team> or #nowhere'],
    ['https://a.org/x?y=1&z=2, ok', '<https://a.org/x?y=1&amp;z=2>, ok'],
    ['write to a.b@nhs.net', 'write to <mailto:a.b@nhs.net|a.b@nhs.net>'],
    [`<@${people.tom.id}> hi`, `<@${people.tom.id}> hi`],
  ])('%s', (typed, handed) => {
    expect(slackTextOf(typed, channels)).toBe(handed)
  })

  test('after a command, names are marked up only for an app that asked for it', () => {
    const typed = '@Grace Lim in #general & more'
    expect(commandTextOf(typed, channels, true)).toBe(
      `<@${people.grace.id}|grace.lim> in <#C0GENERAL00|general> &amp; more`,
    )
    expect(commandTextOf(typed, channels, false)).toBe('@Grace Lim in #general &amp; more')
  })

  test('no bare < or > of what was typed is ever left, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const handed = commandTextOf(typed, channels, false)
        expect(handed).not.toMatch(/[<>]/)
        expect(
          handed.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
        ).toBe(typed)
      }),
    )
  })
})
