/** A member of the playground's workspace. */
export interface Person {
  readonly id: string
  /** How one may name the person in a test: `slack.as('amira')`. */
  readonly key: string
  readonly handle: string
  readonly name: string
  readonly role: string
}

/** The four people one can be in the playground. */
export const people = {
  amira: {
    id: 'U0AMIRAKHAN',
    key: 'amira',
    handle: 'amira.khan',
    name: 'Amira Khan',
    role: 'CHC nurse',
  },
  david: {
    id: 'U0DAVIDOKAF',
    key: 'david',
    handle: 'david.okafor',
    name: 'David Okafor',
    role: 'Transition committee chair',
  },
  grace: {
    id: 'U0GRACELIM0',
    key: 'grace',
    handle: 'grace.lim',
    name: 'Grace Lim',
    role: 'FAQ team',
  },
  tom: {
    id: 'U0TOMHUGHES',
    key: 'tom',
    handle: 'tom.hughes',
    name: 'Tom Hughes',
    role: 'FAQ team',
  },
} as const satisfies Record<string, Person>

export const everyone: readonly Person[] = Object.values(people)

/** The bot under trial, as Slack knows it. */
export const bot = {
  userId: 'U0SIGNPOST0',
  botId: 'B0SIGNPOST0',
  appId: 'A0SIGNPOST0',
  name: 'Signpost',
  handle: 'signpost',
} as const

export const team = { id: 'T0PLAYGRND0', domain: 'playground', name: 'Playground' } as const
