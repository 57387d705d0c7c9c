/** What to guess before another method is run on the same tasks; which one depends on the method in sight. */
import type { PredictQuestion } from '../answer.ts'
import type { QuestionName } from './params.ts'
import { type Method, takesTuples } from './setup.ts'
import { text } from './text/questions.ts'

export interface CallsQuestion {
  readonly name: QuestionName
  /** The method whose run on the same tasks answers it. */
  readonly answeredBy: Method
  readonly question: PredictQuestion
}

const first: PredictQuestion = { ...text.first, right: 'c' }
const order: PredictQuestion = { ...text.order, right: 'b' }
const later: PredictQuestion = { ...text.later, right: 'c' }

/** The question that another method on the same tasks answers. */
export function questionFor(method: Method): CallsQuestion {
  if (method === 'apply') return { name: 'later', answeredBy: 'apply_async', question: later }
  if (method === 'map' || method === 'starmap') return { name: 'order', answeredBy: 'imap', question: order }
  return { name: 'first', answeredBy: takesTuples(method) ? 'starmap' : 'map', question: first }
}
