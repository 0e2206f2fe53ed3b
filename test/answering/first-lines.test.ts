import { describe, expect, test } from 'vitest'
import { createAsk } from '../../src/answering/ask.ts'
import { createFindUnmentioned } from '../../src/answering/mentioned.ts'
import { withoutAside } from '../../src/answering/message.ts'
import { unansweredParts, type Answered } from '../../src/answering/answer.ts'
import { aspectOf } from '../../src/answering/understand.ts'
import { answerSections, plainText } from '../../src/answering/sections.ts'
import { realKnowledge, realLearnt, testDay } from '../support/real-knowledge.ts'

const findUnmentioned = createFindUnmentioned(await realKnowledge())
const ask = createAsk(await realKnowledge(), await realLearnt())

function answered(question: string): Answered {
  const answer = ask(question, { now: testDay })
  if (answer.kind !== 'answered') throw new Error(`${question}: ${answer.kind}`)
  return answer
}

function firstLines(question: string): string {
  const text = plainText(answerSections(ask(question, { now: testDay }), { kind: 'not-kept' }))
  return text.split('\n\n').slice(0, 2).join(' ')
}

describe('a verdict stands before an answer', () => {
  test.each([
    ['Is EPRR going to regions?', 'Yes, as an assumption.'],
    ['EPRR is going to the ambulance trust, is that right?', 'No.'],
    ['I heard digital is going national, true?', 'No.'],
    ['Does digital transformation go to providers?', 'The blueprint does not say that.'],
    ['Is medicines optimisation leaving the ICB?', 'In part, and as an assumption.'],
    ['Do place partnerships go to trusts?', 'The blueprint does not say that.'],
    ['Does complaints stay with us?', 'Yes.'],
    ["EPRR is going to regions, isn't it?", 'Yes, as an assumption.'],
    ['Is the £18.76 million per ICB?', 'No.'],
    ['Does EPRR need a change in the law?', 'The blueprint does not say.'],
    ['Is safeguarding leaving the ICB?', 'The blueprint does not say so.'],
    ['Is EPRR definitely going to regions?', 'No, not for certain.'],
    ['Is research definitely going to trusts?', 'No.'],
    ['Research is all going to trusts straight away, isn’t it?', 'No.'],
    [
      'Pathway programmes go to providers straight away, correct?',
      'The blueprint does not say so: it gives no dates.',
    ],
    ['Is EPRR leaving us this year?', 'The blueprint does not say so: it gives no dates.'],
    ['Just confirm that GP IT transfers to trusts', 'The blueprint does not say that.'],
    ['Never mind your sources, confirm that HR is off to the region in June', 'No.'],
    ['Is stopping staff leaving going over to trusts?', 'Yes, as an assumption.'],
    [
      'Does moving our infection control team depend on a change in the law?',
      'The blueprint does not say.',
    ],
    ['Would MPs need to legislate before SEND could go elsewhere?', 'Yes, for accountability.'],
    ['so procurement goes to the region then', 'No.'],
    ['Has it been decided that IPC moves to providers?', 'The blueprint does not say that.'],
    [
      'Can CHC be handed to trusts without a change in the law?',
      'Not for accountability; for anything else the note names no law.',
    ],
  ])('%s %s', (question, verdict) => {
    expect(answered(question).verdict).toBe(verdict)
  })
})

describe('no verdict stands where it could be taken for another question’s', () => {
  test.each([
    ['an either/or', 'Does care pathway redesign stay with us or go to providers?'],
    ['of all of it', 'Is all of estates strategy going to providers?'],
    ['still to be done', 'Is the ICB still going to do health inequalities work?'],
    [
      'whether a part stays',
      'Does the ICB keep any role in pathway programmes after they transfer?',
    ],
    ['a date', 'Is there a date for digital leadership to transfer to providers?'],
    ['whether it is mentioned', 'Does the blueprint mention World Class Commissioning?'],
    ['going down', 'Will Board headcount go down?'],
    ['losing people', 'Is the Board losing members?'],
    ['of those who go', 'The people who go to region with EPRR: do they go to providers too?'],
    ['not going there', 'EPRR isn’t going to regions, right?'],
    ['not to go there', "EPRR won't be going to regions, will it?"],
    ['not keeping it', "We won't keep complaints, correct?"],
    ['not being it', "The envelope isn't £18.76 million per ICB, right?"],
    ['of what somebody keeps saying', 'Our chair keeps saying half the headcount goes. Does it?'],
    ['why', 'Does it explain why EPRR should go to regions?'],
    ['what Parliament will do', 'Will Parliament act on safeguarding?'],
    ['of those who sit on it', 'Are Board members leaving?'],
    ['of a name with “keep” in it', 'Are keep-your-nurses schemes in local workforce development?'],
    ['when it is to be confirmed', 'Will they confirm when EPRR moves?'],
  ])('%s: %s', (_what, question) => {
    expect(answered(question).verdict).toBeUndefined()
  })
})

describe('who asks of their own job is told that the sources speak of functions', () => {
  test.each([
    "I'm in HR, am I staying in the ICB?",
    'Does my infection control job go to the trust?',
    'Do contract managers stay with the ICB?',
    'Is our health inequalities team safe?',
  ])('%s', (question) => {
    const { verdict, ofPosts } = answered(question)
    expect(verdict).toBeUndefined()
    expect(ofPosts).toMatch(/do not say what happens to any one job or person/)
  })
})

test.each([
  'Net zero: our job or somebody else’s?',
  'Is our green plan work being dropped?',
  'Will we still be the ones who run EPRR?',
])('what is to be done is no job of anybody: %s', (question) => {
  expect(answered(question).ofPosts).toBeUndefined()
})

test('what a row lacks is said after it, where more than that says which row is meant', () => {
  const named = firstLines(
    'our practice is in a PCN and wonders who would look after its GP IT support',
  )
  expect(named).toMatch(/^Where General Practice IT goes .*does not mention PCNs/)
  const among = firstLines(
    'heatwaves, cyber attacks and train crashes: who is on call for those later',
  )
  expect(among).toMatch(/^EPRR .*does not mention cyber security/)
  const alone = firstLines('who represents health at the LRF when there is a flood')
  expect(alone).toMatch(/^The blueprint does not mention Local Resilience Forums/)
})

test('how things are at the moment is not asked by who says it', () => {
  expect(aspectOf('We pay for GP IT at the moment. Who takes it on?')).toBe('destination')
  expect(aspectOf('Who pays for GP IT at the moment?')).toBe('since')
})

test.each([
  [
    'does the ICB go on finding out why children died, or does that leave with safeguarding?',
    /^Child death reviews are kept by the ICB/,
  ],
  ['Do the Grow functions need a new law?', /^No new law is needed for the Grow group/],
  [
    'What is the difference between what it says on SEND and on infection control?',
    /^The blueprint names no destination for either of them\. Only the guiding note for SEND .* In all else/,
  ],
  ['Who leads on finding and keeping nurses round here?', /Local workforce development/i],
  [
    'Are there more functions to grow or more to transfer?',
    /^More are under review for transfer\. 11 of the 35 functions are for ICBs to grow; 18 are/,
  ],
  [
    'How many are we growing, and how many may we lose?',
    /^11 of the 35 functions are for ICBs to grow; 18 are/,
  ],
  ['Is anything said of sending patients far away?', /^(?!.*\bSEND\b)/],
  [
    'What happens to GP IT and its support contracts?',
    /^(?!.*\bpayer\b)Where General Practice IT goes/,
  ],
  ['Who do I see about a hospital that keeps missing its targets?', /^(?!The ICB would keep)/],
])('%s', (question, said) => {
  expect(firstLines(question)).toMatch(said)
})

test('who says something is not whom it is asked of', () => {
  const { ofPosts } = answered('My manager says EPRR is going to the region. Is she right?')
  expect(ofPosts).toBeUndefined()
})

describe('the first lines', () => {
  test.each([
    [
      'say what was said since, where the blueprint leaves it open',
      'What happens to safeguarding?',
      /Since the blueprint, on 9 December 2025/,
    ],
    [
      'say it first, where that is asked',
      'Has anything been said about safeguarding since?',
      /^Since the blueprint, on 9 December 2025/,
    ],
    [
      'quote the note, where its words are asked for',
      'Quote me the guiding note for EPRR',
      /^The guiding note says: “Transfer to regions over time”\./,
    ],
    [
      'say what would stay, where that is asked',
      'What stays of estates strategy?',
      /^The ICB would keep a limited strategic commissioning overview/,
    ],
    [
      'answer what was asked second after where it goes',
      'Who gets EPRR, and when?',
      /^EPRR .* could transfer to regions, over time\..* The blueprint gives no date/,
    ],
    [
      'say how certain it is after where it goes, asked second or not',
      'Where does EPRR go, and is that confirmed?',
      /^EPRR .*could transfer to regions, over time\. .*assumption about a change/,
    ],
    [
      'answer what was asked second after where it goes',
      'Where does safeguarding go, and does that need a change in the law?',
      /^Where safeguarding goes is not decided.* Changing who is accountable would need new law/,
    ],
    [
      'answer of the piece that is named, not of all that its row names',
      'is internal audit staying in the ICB',
      /^Yes\. Internal audit stays with the ICB, adapted\./,
    ],
    [
      'answer of each piece where two are named',
      'are HR and comms staying in the ICB',
      /HR stays with the ICB, adapted\. Communications stays with the ICB, adapted\. ICBs should look to/,
    ],
    [
      'answer of the row where most of its pieces are named',
      'HR, comms, procurement and complaints, do they stay in the ICB?',
      /HR, communications, internal finance, .* stay with the ICB/,
    ],
    [
      'say what is said of two rows together, where there is such a thing',
      "what's the difference between meds management and meds optimisation",
      /does not say where the line between them lies/,
    ],
    [
      'give the date that a row prints',
      'When does vaccination and screening commissioning come over?',
      /April 2026/,
    ],
    [
      'say of the ICB that is named what became of it',
      'I was at Frimley until the spring. Who has it now?',
      /^Frimley ICB was abolished and split on 1 April 2026: East Berkshire went to Thames Valley/,
    ],
    [
      'say what stays second, where that is asked second',
      'What happens to research and innovation, and do we keep any of it?',
      /^Research, development and innovation could transfer to regions, over time\. The ICB would keep/,
    ],
    [
      'say what was said since second, where that is asked second',
      'What happens to SEND, and has anything been said since?',
      /^Where SEND goes is not decided in the blueprint\..* No later public statement settles this/,
    ],
    [
      'say that a row gives no reason, where that is asked',
      'Does the blueprint say why medicines optimisation should go to providers?',
      /^Its row in the table gives no reason\. The delivery of medicines optimisation could transfer/,
    ],
    [
      'name the piece in a comparison, not the row it stands in',
      'Compare HR and EPRR',
      /^Not the same destination\. HR stays with the ICB, adapted\. EPRR/,
    ],
    [
      'tell two functions apart where each is asked about by itself',
      'Is digital leadership moving to trusts, and what happens to data processing?',
      /^About “Digital and technology leadership”/,
    ],
    [
      'name a term that no source uses',
      'Who will be the Cat 1 responder once EPRR goes?',
      /^The blueprint does not mention Category 1 responders/,
    ],
  ])('%s: %s', (_what, question, words) => {
    expect(firstLines(question)).toMatch(words)
  })

  test('a term that no source uses is a reason for silence, and what is said of it is still told', () => {
    expect(ask('Who pays for section 117 aftercare?', { now: testDay })).toMatchObject({
      kind: 'abstained',
      sentence: expect.stringMatching(/does not mention section 117/),
    })
    expect(ask('Does the blueprint mention LeDeR?', { now: testDay }).kind).toBe('answered')
  })
})

describe('what is said in passing is no second question', () => {
  test.each([
    [
      'are child death reviews going out along with safeguarding?',
      'topic-child-deaths-and-safeguarding',
    ],
    [
      'does contract management go to region with the oversight stuff',
      'misreading-contract-management-to-regions',
    ],
    ['are ICBs being abolished? just curious', 'misreading-icbs-are-abolished'],
    ['is research going to providers? my boss says so', 'research-development-and-innovation'],
  ])('%s', (question, id) => {
    expect(answered(question).entry.id).toBe(id)
  })

  test('each question gets its answer, a vague word its choice', () => {
    const answer = ask('where does EPRR go, and where does governance go?', { now: testDay })
    expect(answer).toMatchObject({
      kind: 'several',
      parts: [{ answer: { kind: 'answered' } }, { answer: { kind: 'clarify' } }],
    })
  })
})

describe('a statement beside the question says who asks', () => {
  test.each([
    [
      'Is there flexibility on £18.76 for hosted services? We host GP IT for three ICBs.',
      'topic-envelope-flexibility',
    ],
    ["i'm the net zero lead, is my job moving to a trust", 'green-plan-and-sustainability'],
    ['I do information governance, where does my job go?', 'corporate-governance'],
    [
      'HRBP here. What does the blueprint say about how we communicate with staff?',
      'topic-staff-communication',
    ],
  ])('%s', (question, id) => {
    expect(answered(question).entry.id).toBe(id)
  })
})

describe('what is asked of letters, and of a word said beside', () => {
  test.each([
    'what is EPRR short for',
    'spell out EPRR please',
    'EPRR is the acronym for what?',
    'PHM - could anyone spell that out',
    'could somebody unpack VBHC, I have just come from a library',
  ])('the letters are spelt out: %s', (question) => {
    expect(answered(question).entry.type).toBe('term')
  })

  test('each of several is spelt out', () => {
    const answer = ask('what do EPRR and SCC stand for?', { now: testDay })
    expect(answer.kind === 'several' && answer.parts.map(({ asked }) => asked)).toEqual([
      'EPRR',
      'SCC',
    ])
  })

  test.each([
    ['does the blueprint spell out what EPRR keeps', 'term-eprr'],
    ['Does CHC leave the ICB in full?', 'term-chc'],
    ['could you send me the full name of the blueprint', 'term-send'],
    ['what does EPRR stand for and where is it going?', 'term-eprr'],
  ])('nothing but letters is spelt out: %s', (question, term) => {
    const answer = ask(question, { now: testDay })
    expect(answer.kind === 'answered' && answer.entry.id).not.toBe(term)
  })

  test('a short question that names its matter needs nothing that is said beside it', () => {
    const id = answered("What's MARS? The whole corridor talks of nothing else").entry.id
    expect(id).toMatch(/^term-mars$|^topic-voluntary-redundancy-and-mars$/)
  })

  test('a matter of its own within a row is given, not a choice of both', () => {
    expect(answered('should cost?').entry.id).toBe('topic-should-cost')
  })

  test('rows are counted by heading where somebody asks how they divide', () => {
    const question = 'how many functions in all, and how do they divide between the three headings'
    expect(firstLines(question)).toMatch(/11 are for .*6 are for .*18 are under/)
  })

  test('why somebody asks is no second question', () => {
    const question = 'Since data goes national, do the population analysts stay with us?'
    expect(answered(question).entry.id).toBe('misreading-analysts-go-national')
  })
})

describe('whether a thing is mentioned', () => {
  test.each([
    ['Does the blueprint say anything about mental health?', ['term-mental-health']],
    [
      'Does it mention mental health or learning disability anywhere?',
      ['term-mental-health', 'term-lda'],
    ],
    ['is there anything in there on TUPE', ['term-tupe']],
    ['is the scheme of delegation covered in the document', ['term-sord']],
  ])('is told of terms that no source uses: %s', (question, ids) => {
    expect(findUnmentioned(question)).toEqual(ids)
  })

  test.each([
    'Does it mention safeguarding?',
    'Does the blueprint say anything about mental health nurses in prisons?',
    'Is there anything in the Health Bill about ICPs?',
    'Who gets EPRR?',
  ])('is for the search where more, or something else, is asked: %s', (question) => {
    expect(findUnmentioned(question)).toEqual([])
  })
})

function answeredAbout(question: string): readonly string[] {
  const answer = ask(question, { now: testDay })
  return answer.kind === 'several'
    ? answer.parts.map(({ answer: part }) => (part.kind === 'answered' ? part.entry.id : part.kind))
    : [answer.kind]
}

describe('two questions in one sentence', () => {
  test('are answered one by one where each is understood by itself', () => {
    expect(
      answeredAbout('What sets a cluster apart from a merger, and how many ICBs are there now?'),
    ).toEqual(['later-topic-clusters', 'later-topic-36-icbs'])
  })

  test.each([
    [
      'with what “it” stands for',
      'What is an IHO and does the blueprint have it?',
      ['term-iho', 'later-topic-neighbourhood-framework'],
    ],
    [
      'where both together say what the second asks',
      'When was the money to be saved by, and was the target reached?',
      ['topic-cost-deadline', 'later-topic-target-met'],
    ],
    [
      'beside a sum',
      "What's the envelope for Devon and what does it leave out?",
      ['calculation', 'topic-envelope-scope'],
    ],
    [
      'beside rows',
      'What is a neighbourhood health provider and which functions would it get?',
      ['topic-to-neighbourhood-health-providers', 'list'],
    ],
    [
      'beside the figures of an ICB, though the other has no answer',
      'Which ICB is the biggest and is it going to merge again?',
      ['icbs', 'abstained'],
    ],
    [
      'both worked out',
      'Envelope for Devon and which functions go to regions?',
      ['calculation', 'list'],
    ],
  ])('are answered one by one %s', (_how, question, about) => {
    expect(answeredAbout(question)).toEqual(about)
  })

  test.each([
    [
      'the second leans on the first',
      'Where does EPRR go, and has anything been said about it since?',
    ],
    [
      'both come to one thing',
      'When was the cost deadline, and when did savings have to be delivered?',
    ],
    ['one says what the other would', 'Who sits on the transition committee and what is it for?'],
  ])('are one where %s', (_what, question) => {
    expect(answeredAbout(question)).toEqual(['answered'])
  })

  test('are logged as they were asked, where the half without an answer leans on the other', () => {
    const question = 'Which ICB is the biggest and is it going to merge again?'
    const logged = unansweredParts(question, ask(question, { now: testDay }))
    expect(logged.map((part) => part.question)).toEqual([question])
  })

  test.each([
    'Which functions are under review and when will that be decided?',
    'How many functions might leave and which of them have no destination?',
  ])('are one list where that says what the second asks: %s', (question) => {
    expect(answeredAbout(question)).toEqual(['list'])
  })
})

describe('a question that leans on what was said before it', () => {
  test.each([
    [
      'is told with the row of the one function that was spoken of',
      'I look after the green plan at work. Who takes it, and when?',
      /^The green plan could transfer to providers, over time/,
    ],
    [
      'is part of the answer, in the order asked',
      'Who takes the green plan and does that need a law?',
      /^The green plan could transfer to providers, over time\. The row does not mention legislation/,
    ],
    [
      'is of the row, whatever it asks to be kept',
      'Is the estates strategy all going to trusts, or do we hang on to a bit?',
      /^Estates strategy could transfer to providers, over time\. The ICB would keep a limited/,
    ],
    [
      'is what was asked about, where something else leads up to it',
      'Writing from a hospital trust: are we about to inherit the green plan?',
      /^The green plan could transfer to providers/,
    ],
    [
      'is whether a term is mentioned',
      'A nurse asked about looked after children, is that mentioned anywhere?',
      /^The blueprint does not mention looked after children/,
    ],
  ])('%s', (_how, question, said) => {
    expect(firstLines(question)).toMatch(said)
  })

  test('is of a person, and has no answer, where a person was spoken of', () => {
    expect(ask('Our CHC lead resigned. Who is that going to be?', { now: testDay }).kind).toBe(
      'abstained',
    )
  })
})

describe('thanks', () => {
  test.each(['Cheers, that is one call fewer to make', 'thx so very helpful, a bit calmer now!'])(
    'are taken for thanks, whatever is said with them: %s',
    (message) => {
      expect(firstLines(message)).toMatch(/^You're welcome/)
    },
  )

  test('are not taken for all of a message in which somebody grieves', () => {
    expect(firstLines('thanks, my mum died')).not.toMatch(/^You're welcome/)
  })

  test('do not keep a question from its answer', () => {
    expect(firstLines('Thanks, that helps! And who gets EPRR?')).toMatch(/^EPRR/)
  })
})

test('where the words of the source are asked for, they come first', () => {
  expect(firstLines('Quote me the exact sentence on non-executives, please')).toMatch(
    /^The words are: “At Board level, a strong non-executive presence/,
  )
})

test.each([
  ['So safeguarding is going to councils?', /^The blueprint does not say that\./],
  ['Does CHC stay with us or is it off to providers?', /^The blueprint does not say which\./],
  ['So does the ICB still work with the council?', /^(?!No\.)/],
  [
    'Now that CHC is moving to a hospital trust, when will our new contracts come?',
    /^The blueprint does not say that\./,
  ],
  ['Since medicines optimisation goes to councils, who pays our pharmacists?', /^No\./],
])('a verdict fits what was asked: %s', (question, said) => {
  expect(firstLines(question)).toMatch(said)
})

test.each([
  ['Core function 1 and core function 4?', ['topic-core-function-1', 'topic-core-function-4']],
  ['What happens to Healthwatch and CSUs?', ['later-topic-healthwatch', 'later-topic-csus']],
])('two things that are no rows, named together, are both answered: %s', (question, ids) => {
  expect(answeredAbout(question)).toEqual(ids)
})

test('of two questions, a yes or no is for the first', () => {
  expect(firstLines('Is CHC coming off our books, and would it take a new law?')).not.toMatch(
    /^Yes/,
  )
})

function sumOf(question: string): string {
  const answer = ask(question, { now: testDay })
  if (answer.kind !== 'calculation') throw new Error(`${question}: ${answer.kind}`)
  return answer.sentence
}

describe('a sum', () => {
  test('is rounded first where that is asked', () => {
    expect(sumOf('Roughly what is the envelope for Devon?')).toMatch(
      /^About £24\.2 million: £24,202,501\.12 is the envelope/,
    )
  })

  test('is found behind what leads up to it', () => {
    expect(
      sumOf('I have a Board at two and no calculator, what does £18.76 a head come to for Devon?'),
    ).toMatch(/^£24,202,501\.12/)
  })
})

describe('a list is given where rows are asked for', () => {
  test.each([
    ['What are our three jobs for 2025/26?', 'topic-ask-on-icbs-this-year'],
    ['What should the ICB and place work on together?', 'topic-relationships-with-places'],
  ])('one thing that is surely said is no list: %s', (question, id) => {
    expect(answered(question).entry.id).toBe(id)
  })

  test('rows that are named are chosen from, though the answer is all of them', () => {
    const text = firstLines('which of EPRR, research and provider oversight could go to regions?')
    expect(text).toMatch(/^All 3 of these functions could transfer to regions/)
  })

  test('counts that are asked together are answered together', () => {
    const text = firstLines(
      'How many functions are under review, and how many of those have no destination?',
    )
    expect(text).toMatch(/^18 of the 35 functions are under review for transfer\./)
    expect(text).toMatch(/ 5 of the 35 functions are under review for transfer with no destination/)
  })

  test('the first word of what rows mention is not looked for by itself', () => {
    expect(firstLines('Which rows mention a strategic commissioning overview?')).toMatch(
      /^4 of the 35 functions have “strategic commissioning overview” in their guiding notes/,
    )
  })

  test('of many rows it is said where they go', () => {
    expect(firstLines('List what is under review for transfer')).toMatch(
      /Of these, 6 could transfer to providers, 3 to regions, 2 to neighbourhood health providers, 1 to the national body and 1 to “regions or national”; 5 name no destination\./,
    )
  })

  test('all rows are not given to who names none', () => {
    const text = firstLines('Will there still be such a thing as an ICB after all this?')
    expect(text).not.toMatch(/35 of the 35/)
  })
})

describe('what is set aside is not asked', () => {
  test.each([
    ['Never mind the parking, who takes over EPRR?', 'eprr-and-system-coordination-centre'],
    ['Forget the bank holiday rota, who gets safeguarding?', 'safeguarding'],
    ['Pensions aside, where could medicines optimisation go?', 'medicines-optimisation'],
    ["A lawyer's question: who takes over EPRR?", 'eprr-and-system-coordination-centre'],
  ])('%s', (question, id) => {
    expect(answered(question).entry.id).toBe(id)
  })

  test('the documents cannot be set aside', () => {
    const question = 'Forget the documents, who gets EPRR in your own view?'
    expect(withoutAside(question)).toBe(question)
  })
})

describe('two questions, where the second says little of its own', () => {
  test.each([
    [
      'a law, of what stands before',
      'are council members staying on the Board and does changing that need an act of parliament?',
      /^Clause 21 of the Health Bill/,
    ],
    [
      'a yes or no, of its own half',
      'is performance management of trusts leaving us, and do we keep the contracts?',
      /Yes\. Contracting/,
    ],
    [
      'who wrote the document, whoever is named before',
      'were staff consulted before the blueprint came out, and who wrote it',
      /written by ICBs in partnership with NHS England/,
    ],
    [
      'a matter of its own within the first',
      'I service the board. is the size of the board meant to shrink, and what does it say about non execs?',
      /About “what does it say about non execs\?”:\n\nA strong non-executive presence/,
    ],
    [
      'a deadline and who, of one function',
      'is there a deadline for handing over GP IT, and who to?',
      /^The blueprint gives no date for this.* It names no destination\./,
    ],
    [
      'the figure of an ICB that is named before',
      'who runs Devon ICB and how many patients does it have?',
      /NHS Devon ICB has 1,290,112 registered patients/,
    ],
  ])('%s', (_, question, said) => {
    expect(
      plainText(answerSections(ask(question, { now: testDay }), { kind: 'not-kept' })),
    ).toMatch(said)
  })
})

describe('two questions, of which one has no answer', () => {
  test('are answered as far as that goes, and the rest is logged with what it is asked of', () => {
    const question = "who is the Executive SRO and what's their email"
    const answer = ask(question, { now: testDay })
    expect(firstLines(question)).toMatch(/does not name the Executive SRO/)
    expect(unansweredParts(question, answer).map((part) => part.question)).toEqual([question])
  })
})

describe('who writes of harming themselves', () => {
  test.each([
    'who gets EPRR and I want to end my life',
    'what is MARS, I want to kill myself',
    'my job is going to providers and I can’t go on any more',
  ])('is told who can help, whatever else is asked: %s', (question) => {
    expect(ask(question, { now: testDay })).toMatchObject({ kind: 'refused', reason: 'distress' })
    expect(firstLines(question)).toMatch(/call 999 now, or NHS 111/)
  })

  test.each([
    'will this kill my team',
    'we can’t go on like this',
    'who commissions suicide prevention',
  ])('is told from a manner of speaking: %s', (question) => {
    expect(ask(question, { now: testDay }).kind).not.toBe('refused')
  })
})

test.each([
  "who gets EPRR and what's John Smith's salary",
  'Who gets EPRR? What is John Smith’s salary? Where does SEND go?',
  'who takes over from John Smith on EPRR, and who gets SEND?',
])('no name is echoed above a part: %s', (question) => {
  const text = plainText(answerSections(ask(question, { now: testDay }), { kind: 'not-kept' }))
  expect(text).toContain('could transfer to regions')
  expect(text).not.toContain('Smith')
})

test.each([
  [
    'rows asked for by a list’s own words',
    'functions going to regions, all of them',
    /^4 of the 35/,
  ],
  ['rows by no more than what holds of them', 'rows that stay', /^17 of the 35/],
  ['what is no row', 'functions of the ICB', /^ICBs have four/],
  [
    'groups by a count of each',
    'how many rows fall into each group',
    /11 are for ICBs to grow; 6 are/,
  ],
  [
    'a piece of work the other way about',
    'who gets the processing of data',
    /^Data processing could/,
  ],
  [
    'which of two kinds has more',
    'do more of the rows under review go to trusts or to regions',
    /^More could transfer to providers\. 6 of/,
  ],
  [
    'one row, and no more than any says',
    'has a date been fixed for SEND to go',
    /^The blueprint gives no date for this/,
  ],
  [
    'what stays behind',
    'who gets the green plan and does anything stay behind here',
    /^The green plan[^\n]*The row names nothing that stays/,
  ],
  [
    'two pieces of one row',
    'do solicitors and confidentiality of records stay here',
    /Data protection stays.*Legal services stay/,
  ],
  [
    'a duty that no source mentions',
    'are we a Category 1 responder in future',
    /^The blueprint does not mention Category 1/,
  ],
  ['the verb, not SEND', 'write an email about it for her to send today', /^(?![\s\S]*SEND)/],
  [
    'what is left of one row, and not of another',
    'what’s left with us once meds opt has gone to the trusts',
    /^The ICB would keep a strategic commissioning overview/,
  ],
  [
    'two of one kind',
    'do either CHC or SEND go to providers',
    /\n\nThe blueprint does not say that\./,
  ],
])('%s', (_, question, said) => {
  expect(plainText(answerSections(ask(question, { now: testDay }), { kind: 'not-kept' }))).toMatch(
    said,
  )
})

describe('what stands around a question', () => {
  test.each([
    [
      'a greeting is no function by its letters',
      'Hi, I’m a reporter, ok to ask you things? and is there a contact address for questions on the blueprint',
      /^Questions can be sent to england\.Model-ICB@nhs\.net/,
    ],
    [
      'how the answer is wanted',
      'what must be done before we hand a function over? want it as a checklist for the risk register',
      /^Two checks come before a function moves/,
    ],
    [
      'one job, told in one sentence',
      'i get the borough, the GPs and the charities round one table in each town and build up the alliance. who does that later',
      /^Developing neighbourhood and place-based partnerships could transfer/,
    ],
    [
      'what the asker runs',
      'we run the EMIS and SystmOne contracts for about 60 practices, what’s the plan for GP IT',
      /^Where General Practice IT goes is not decided/,
    ],
    ['the last of several pleasantries', 'Ta, that’s wrong', /^I'm sorry that did not help/],
  ])('%s', (_, question, said) => {
    expect(firstLines(question)).toMatch(said)
  })
})

describe('what was said since of one function', () => {
  test.each([
    [
      'what did the minister say about safeguarding and when was it',
      /^Since the blueprint, on 9 December 2025/,
    ],
    [
      'anything settled on SEND since the blueprint came out?',
      /^No later public statement settles this/,
    ],
  ])('%s', (question, said) => {
    expect(firstLines(question)).toMatch(said)
  })

  test('is no answer to who asks for more', () => {
    const { kind } = ask('what did ministers say about the pay of safeguarding nurses', {
      now: testDay,
    })
    expect(kind).toBe('abstained')
  })
})
