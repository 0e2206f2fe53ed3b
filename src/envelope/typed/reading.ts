import type { Refusal } from '../refusal.ts'
import type { CalculationRequest } from '../request.ts'
import type { TypedQuestion } from './question.ts'

/** What a text comes to. */
export type Reading =
  | { readonly kind: 'request'; readonly request: CalculationRequest }
  | { readonly kind: 'question'; readonly question: TypedQuestion }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Not about the envelope at all. */
  | { readonly kind: 'nothing' }

/** A part of a reading: a value, or what stops it. */
export type Part<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | (Reading & { readonly kind: 'question' | 'refused' })

export function value<Value>(given: Value): Part<Value> {
  return { kind: 'value', value: given }
}

export function ask(question: TypedQuestion): Reading & { readonly kind: 'question' } {
  return { kind: 'question', question }
}

/** The request that a part leads to, or what stops it. */
export function requestOf<Value>(
  part: Part<Value>,
  build: (value: Value) => CalculationRequest,
): Reading {
  return part.kind === 'value' ? { kind: 'request', request: build(part.value) } : part
}
