import { expect, test } from 'vitest'
import { readConfig } from '../src/config.ts'

const botToken = 'xoxb-for-a-test'
const appToken = 'xapp-for-a-test'

test('Without tokens the bot runs in the playground', () => {
  expect(configOf({}).slack).toEqual({ kind: 'playground', port: 3100 })
  expect(configOf({ PLAYGROUND_PORT: '4000' }).slack).toEqual({ kind: 'playground', port: 4000 })
})

test('An empty variable counts as unset', () => {
  const config = configOf({ SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: ' ', LOG_LEVEL: '' })
  expect(config.slack.kind).toBe('playground')
  expect(config.logLevel).toBe('info')
})

test('Both tokens mean Socket Mode, with health checks where a port is given', () => {
  expect(
    configOf({ SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, PORT: '8080' }).slack,
  ).toEqual({ kind: 'socket', botToken, appToken, healthPort: 8080 })
})

test('Another Slack than slack.com can be named', () => {
  const given = { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken }
  const apiUrl = 'https://slack-gov.com/api/'
  expect(configOf({ ...given, SLACK_API_URL: apiUrl }).slack).toMatchObject({ apiUrl })
  expect(problemsOf({ ...given, SLACK_API_URL: 'slack-gov' })).toHaveLength(1)
})

test('A signing secret instead of the app token means HTTP', () => {
  const given = { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: 'a-long-secret' }
  expect(configOf(given).slack).toEqual({
    kind: 'http',
    botToken,
    signingSecret: 'a-long-secret',
    port: 3000,
  })
})

test('One token without the other is said clearly, with what to do', () => {
  expect(problemsOf({ SLACK_BOT_TOKEN: botToken })).toEqual([
    expect.stringMatching(/SLACK_BOT_TOKEN is set without SLACK_APP_TOKEN – set that too/),
  ])
  expect(problemsOf({ SLACK_APP_TOKEN: appToken })).toEqual([
    expect.stringMatching(/SLACK_APP_TOKEN is set without SLACK_BOT_TOKEN – set that too/),
  ])
})

test('Socket Mode and HTTP at once is a problem', () => {
  const given = {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: 'a-long-secret',
  }
  expect(problemsOf(given)).toEqual([expect.stringContaining('are both set')])
})

test('Questions are kept in a file, or in PostgreSQL where an address is given', () => {
  expect(configOf({ DATA_DIR: '/somewhere' }).database).toEqual({
    kind: 'sqlite',
    file: '/somewhere/signpost.db',
  })
  const url = 'postgres://signpost:secret@db.example:5432/signpost'
  expect(configOf({ DATABASE_URL: url }).database).toEqual({ kind: 'postgres', url })
  const [problem = ''] = problemsOf({ DATABASE_URL: 'mysql://secret@db.example' })
  expect(problem).toMatch(/^DATABASE_URL is not an address of PostgreSQL – /)
  expect(problem).not.toContain('secret@')
})

test('The FAQ desk is set by its channel; one person approves alone only where that is said', () => {
  expect(configOf({})).toMatchObject({
    faqChannel: undefined,
    soloApproval: false,
    retentionMonths: 12,
  })
  const given = { FAQ_CHANNEL: 'C0123ABCDEF', FAQ_SOLO_APPROVAL: 'true', RETENTION_MONTHS: '6' }
  expect(configOf(given)).toMatchObject({
    faqChannel: 'C0123ABCDEF',
    soloApproval: true,
    retentionMonths: 6,
  })
  const wrong = { FAQ_CHANNEL: '#faq-team', FAQ_SOLO_APPROVAL: 'perhaps', RETENTION_MONTHS: '0' }
  expect(problemsOf(wrong)).toHaveLength(3)
})

test('Every problem is reported at once, each with what to do, and no secret is repeated', () => {
  const problems = problemsOf({
    SLACK_BOT_TOKEN: 'xoxp-secret-of-a-person',
    PORT: 'eighty',
    PLAYGROUND_PORT: '70000',
    LOG_LEVEL: 'loud',
  })
  expect(problems).toHaveLength(5)
  for (const problem of problems) expect(problem).toMatch(/^[A-Z_]+ .+ – .+/)
  expect(problems.join('\n')).not.toContain('secret-of-a-person')
})

function configOf(environment: Record<string, string>) {
  const read = readConfig(environment)
  if (read.kind === 'problems') throw new Error(read.problems.join('\n'))
  return read.config
}

function problemsOf(environment: Record<string, string>): readonly string[] {
  const read = readConfig(environment)
  return read.kind === 'problems' ? read.problems : []
}
