import { findPersonalData } from '../answering/personal-data.ts'
import { wording } from '../answering/wording.ts'

/** The longest question and answer that the FAQ team can write: what one of Slack's fields takes. */
export const longestFaqQuestion = 300
export const longestFaqAnswer = 3_000

export type DraftProblems = {
  readonly question?: string
  readonly answer?: string
}

/** Why a draft cannot be shown as it is, by field; empty where it can. Tables are refused: Slack would show bare strokes. */
export function draftProblems(draft: {
  readonly question: string
  readonly answer: string
}): DraftProblems {
  const question = questionProblem(draft.question)
  const answer = answerProblem(draft.answer)
  return {
    ...(question === undefined ? {} : { question }),
    ...(answer === undefined ? {} : { answer }),
  }
}

function questionProblem(text: string): string | undefined {
  if (text.trim() === '') return 'Say the question that this answers.'
  if (text.length > longestFaqQuestion) return tooLong(text, longestFaqQuestion)
  return personalProblem(text)
}

function answerProblem(text: string): string | undefined {
  if (text.trim() === '') return 'Write the answer.'
  if (text.length > longestFaqAnswer) return tooLong(text, longestFaqAnswer)
  if (isTable(text)) {
    return 'A table made of | or tabs loses its columns. Write one line for each row instead, each starting with a hyphen.'
  }
  return personalProblem(text)
}

function personalProblem(text: string): string | undefined {
  const what = findPersonalData(text)
  return what === null ? undefined : wording.personalData(what)
}

function tooLong(text: string, most: number): string {
  return `That has ${text.length.toLocaleString('en-GB')} characters; ${most.toLocaleString('en-GB')} fit.`
}

/** Two lines one after the other that are cut up by strokes, or by tabs as a spreadsheet copies them. */
function isTable(text: string): boolean {
  const cut = text
    .split('\n')
    .map((line) => (line.match(/\|/g) ?? []).length >= 2 || /\S\t+\S/.test(line))
  return cut.some((is, i) => is && cut[i + 1] === true)
}
