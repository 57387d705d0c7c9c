/** What the address of the part says. */
import { oneOf, type Params } from '#base'
import { type Answer, answerParam } from '../answer.ts'

export const works = ['equal', 'p', 'q'] as const

export interface Settings {
  readonly view: 'first' | 'bob' | 'endings'
  /** Who has three times the work, if anyone. */
  readonly more: (typeof works)[number]
  readonly answer: Answer
  readonly bob: Answer
}

export const params: Params<Settings> = {
  view: oneOf(['first', 'bob', 'endings'], 'first'),
  more: oneOf(works, 'equal'),
  answer: answerParam(),
  bob: answerParam(),
}
