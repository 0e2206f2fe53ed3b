import { describe, expect, test } from 'vitest'
import { hasNoWords, plainQuestion, readable } from '../../src/answering/normalise.ts'

describe('a question as Slack delivers it', () => {
  test.each([
    ['<@U123ABC> who gets EPRR?', 'who gets EPRR?'],
    ['<!channel> who gets EPRR?', 'who gets EPRR?'],
    ['is <https://example.org/a|this page> right about SEND', 'is this page right about SEND'],
    ['see <https://example.org/a>', 'see https://example.org/a'],
    ['what did <#C0123|general> say about R&amp;D', 'what did general say about R&D'],
    ['who’s getting “EPRR” – and why…', 'who\'s getting "EPRR" - and why...'],
    ['EP\u200bRR\u202e now', 'EPRR now'],
    ['ＥＰＲＲ\u00a0who', 'EPRR who'],
    ['  two\n\nlines\t', 'two lines'],
    ['&lt;b&gt;bold&lt;/b&gt;', '<b>bold</b>'],
  ])('becomes plain words: %s', (raw, plain) => {
    expect(plainQuestion(raw)).toBe(plain)
  })

  test('an escaped entity is undone once, so that nobody can smuggle a mention in', () => {
    expect(plainQuestion('&amp;lt;!channel&amp;gt;')).toBe('&lt;!channel&gt;')
  })

  test.each(['🙂🙂', '??', '...', ''])('has no words: %s', (text) => {
    expect(hasNoWords(text)).toBe(true)
  })
})

describe('what the search reads of a question', () => {
  test.each([
    ['provider oversight <img src=x onerror=alert(1)> who', 'provider oversight   who'],
    ["<script>alert('x')</script> who gets safeguarding?", '  who gets safeguarding?'],
    ['${process.env.TOKEN} {{7*7}} GP IT?', '    GP IT?'],
    ['see https://example.org/a/b about SEND', 'see   about SEND'],
    ['what about the green plan etc.', 'what about the green plan  '],
    ['cat ../../etc/passwd now', 'cat   now'],
    ['HR/finance/comms, who gets it', 'HR/finance/comms, who gets it'],
    ['is 3 < 5 > 4', 'is 3 < 5 > 4'],
    ['our IT team', 'our information technology team'],
    ['what is S E N D', 'what is SEND'],
    ['option A B test', 'option A B test'],
    ['who gets EPRR? just wondering', 'who gets EPRR?  '],
    ['is it essential or a nice to have', 'is it essential or optional'],
    ['<b></b>', '<b></b>'],
  ])('%s', (question, read) => {
    expect(readable(question)).toBe(read)
  })
})
