import { calculate } from '../envelope/calculate.ts'
import { createFindGroup } from '../envelope/icbs/find-group.ts'
import { createFindIcb } from '../envelope/icbs/find-icb.ts'
import { refusalText } from '../envelope/refusal-text.ts'
import type { CalculationRequest } from '../envelope/request.ts'
import type { Manner } from '../envelope/typed/clue.ts'
import { withDecimalFractions } from '../envelope/typed/plain.ts'
import { questionText } from '../envelope/typed/question.ts'
import { readTyped } from '../envelope/typed/read-typed.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import type { Calculation, Clarify, Refused } from './answer.ts'
import { plainQuestion } from './normalise.ts'

export type Calculations = {
  /** The answer to typed figures; undefined for a sentence that asks for no sum. */
  inText(typed: string, manner: Manner, now: Date): Calculation | Clarify | Refused | undefined
  /** The answer to a request that is complete: from a form, a file, or a saved scenario. */
  of(request: CalculationRequest, now: Date): Calculation | Refused
}

/** Envelope calculations as answers: the one way for the command, a form, words and the command line. */
export function createCalculations(knowledge: KnowledgeBase): Calculations {
  const { envelope: rules, icbs } = knowledge
  const find = createFindIcb(icbs)
  const findGroup = createFindGroup(icbs)
  return { inText, of }

  function inText(typed: string, manner: Manner, now: Date) {
    const plain = plainQuestion(withDecimalFractions(typed).replace(/\r?\n/g, ' ; '))
    const reading = readTyped(plain, manner, { rules, find, findGroup, now })
    switch (reading.kind) {
      case 'nothing':
        return undefined
      case 'question':
        return {
          kind: 'clarify',
          question: questionText(reading.question),
          options: [],
          confidence: 1,
        } satisfies Clarify
      case 'refused':
        return refused(refusalText(reading.refusal))
      case 'request': {
        const answer = of(reading.request, now)
        return answer.kind === 'calculation' && askedRoughly.test(plain) ? rounded(answer) : answer
      }
    }
  }

  function of(request: CalculationRequest, now: Date): Calculation | Refused {
    const outcome = calculate(request, { rules, now })
    if (outcome.kind === 'refused') return refused(refusalText(outcome.refusal))
    const { sentence, working, caveats, citations, figures, table } = outcome
    return {
      kind: 'calculation',
      sentence,
      working,
      caveats,
      citations: citations.map((citation) => {
        const { name, authority } = knowledge.source(citation.source)
        return { ...citation, sourceName: name, authority }
      }),
      confidence: 1,
      request,
      figures,
      ...(table === undefined ? {} : { table }),
    }
  }
}

const askedRoughly = /\b(rough|roughly|ballpark|approx\w*|about how|in the region of|rounded)\b/i

/** "About £24.2 million: £24,202,501.12 is …". */
function rounded(answer: Calculation): Calculation {
  const [, typed = ''] = /^£([\d,.]+) /.exec(answer.sentence) ?? []
  const millions = Number(typed.replaceAll(',', '')) / 1e6
  return millions >= 1
    ? { ...answer, sentence: `About £${millions.toFixed(1)} million: ${answer.sentence}` }
    : answer
}

function refused(sentence: string): Refused {
  return { kind: 'refused', reason: 'figures', sentence }
}
