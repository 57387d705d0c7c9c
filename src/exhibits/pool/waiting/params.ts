/** What the address of the part says. */
import { integer, oneOf, type Params } from '#base'
import { type Answer, answerParam } from '../answer.ts'

export interface Settings {
  readonly view: 'waits' | 'squares' | 'taper'
  /** For the five squares. */
  readonly workers: number
  /** How long a square takes. */
  readonly each: '1s' | '200ms'
  readonly answer: Answer
  readonly taper: Answer
}

export const params: Params<Settings> = {
  view: oneOf(['waits', 'squares', 'taper'], 'waits'),
  workers: integer({ fallback: 4, min: 1, max: 5 }),
  each: oneOf(['1s', '200ms'], '1s'),
  answer: answerParam(),
  taper: answerParam(),
}
