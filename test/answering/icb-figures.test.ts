import { describe, expect, test } from 'vitest'
import { createFindIcbFigures } from '../../src/answering/icbs/icb-figures.ts'
import { answerSections, plainText } from '../../src/answering/sections.ts'
import { realKnowledge } from '../support/real-knowledge.ts'

const find = createFindIcbFigures(await realKnowledge())

describe('figures of the ICBs themselves', () => {
  test.each([
    [
      'how many patients does Kent and Medway have?',
      'NHS Kent and Medway ICB has 2,036,209 registered patients on 1 August 2026. Its other published counts: 2,036,786 registered patients in 2025/26; 1,875,893 residents in mid-2022.',
    ],
    ['NEL population?', 'NHS North East London ICB has 2,436,868 registered patients'],
    ['population of Surrey', 'NHS Surrey and Sussex ICB has 3,122,389 registered patients'],
    ['population of Frimley', 'NHS Frimley ICB: abolished on 1 April 2026 and split'],
    [
      'which ICB is the biggest',
      'By its count of people, the largest ICB is NHS West and North London ICB, with 4,661,093 registered patients on 1 August 2026.',
    ],
    [
      'smallest ICB in the South West?',
      'By its count of people, the smallest ICB in the South West region is NHS Somerset ICB, with 603,757',
    ],
    ['which ICBs are the smallest and the largest', 'The smallest is NHS Shropshire'],
    ['which ICB looks after the fewest people, and how many', 'the smallest ICB is NHS Shropshire'],
    [
      'how many people does each ICB have?',
      'By its count of people, the largest ICB is NHS West and North',
    ],
    ['which region has the most people', 'Midlands: its 11 ICBs have 11,931,108 registered'],
    [
      'Which ICBs have fewer than a million people?',
      '8 of the 36 ICBs have fewer than 1,000,000 registered patients on 1 August 2026: Northamptonshire; Herefordshire and Worcestershire; Dorset; Lincolnshire; Gloucestershire; Cornwall and the Isles of Scilly; Somerset; Shropshire, Telford and Wrekin.',
    ],
    ['is there any ICB under 500,000?', 'None of the 36 ICBs have fewer than 500,000'],
    ['does Kent have more than 2 million people', 'Yes. NHS Kent and Medway ICB has 2,036,209'],
    ['is Kent bigger than Surrey', 'No. The larger is NHS Surrey and Sussex ICB with 3,122,389'],
    ['is Cornwall smaller than Devon', 'Yes. The larger is NHS Devon ICB with 1,290,112'],
    ['which is bigger, Kent or Surrey?', 'The larger is NHS Surrey and Sussex ICB'],
    ['average population of an ICB', 'On average an ICB has 1,756,609 people'],
    [
      'population of the South East',
      'Together, the 4 ICBs of the South East region have 9,800,294',
    ],
    ['which region is Essex in', 'NHS Essex ICB is in the East of England region.'],
    ['how many ICBs are in the North West', '3 of the 36 ICBs are in the North West region'],
    ['list all ICBs', 'There are 36 ICBs.'],
    [
      'which region is Devon ICB in and how many patients has it got',
      'NHS Devon ICB is in the South West region. NHS Devon ICB has 1,290,112',
    ],
    ['is Devon one of the merged ones?', 'NHS Devon ICB stands: it was unchanged in April 2026.'],
    ['does Kent and Medway ICB still exist', 'NHS Kent and Medway ICB stands'],
    ['what proportion of England’s patients sits in London', '17.3% of the 63,237,908 in England'],
    [
      'which is the smallest ICB and is it under a million?',
      'the smallest ICB is NHS Shropshire, Telford and Wrekin ICB, with 535,404',
    ],
  ])('“%s”', (question, said) => {
    expect(find(question)?.sentence).toContain(said)
  })

  test.each([
    // How many people work there, or get something there, is another question.
    'how many people work at Kent ICB',
    'how many patients get CHC in Kent',
    'how many people in Kent are losing their jobs',
    'which ICB is the best',
    'which ICBs are clustering in the Midlands',
    'what goes to the South West region',
    // What became of those that changed is told with its source; what is to come, nobody knows.
    'does Frimley still exist',
    'is Essex one of the merged ICBs',
    'will Devon be merged with Cornwall',
    'is Devon getting merged next year',
    'does Devon share patients with Kent',
    'how many days do patients live in Devon',
    // Which Cumbria?
    'population of Cumbria',
    'population of Leeds',
    'who is the head of Kent ICB',
    'how big is the Devon board',
    'how many people are on the Devon board',
    'how many people are at Kent ICB',
    'who are the people in Kent ICB',
    'what are the names of the people in Devon ICB',
    'how many people get care in Kent',
    'which ICB has the most people left',
    'Who has the most, Kent or Devon?',
    'which region has the most ICBs',
    'top ICBs',
    'rank the regions by ICBs',
    'how large is the London region board',
    'which ICB is top',
    'is it £18.76 million for each ICB?',
    'what each one does',
    'what is our population',
    'how many ICBs are there now',
    'the largest saving',
    'is Kent moving to a region',
  ])('“%s” asks for none of them', (question) => {
    expect(find(question)).toBeUndefined()
  })

  test('every ICB spoken of stands in a line, with who counted', () => {
    const answer = find('top 2 largest ICBs in the North West')
    if (answer === undefined) throw new Error('not answered')
    expect(plainText(answerSections(answer, { kind: 'not-kept' }))).toBe(
      [
        'By its count of people, the largest ICB in the North West region is NHS Greater Manchester ICB, with 3,284,558 registered patients on 1 August 2026.',
        'ICBs by their people:\n- Greater Manchester: Region North West, People 3,284,558\n- Cheshire and Merseyside: Region North West, People 2,795,002',
        'Where the figures come from:\n- The count: registered patients, 1 August 2026 (NHS England, Patients Registered at a GP Practice).\n- These are published figures and not the blueprint’s: it names no ICB and gives no count of people.',
      ].join('\n\n'),
    )
  })
})
