/** What the address of the part says. */

import { integer, integers, oneOf, type Param, type Params } from '#base'
import { type Answer, answerParam } from '../answer.ts'
import { upTo } from './partial-sums.ts'
import type { Start } from './scripts.ts'
import { text } from './text/settings.ts'

export const views = ['log', 'loves', 'sum', 'counters', 'cuts'] as const

export interface Settings {
  readonly view: (typeof views)[number]
  readonly workers: number
  readonly start: Start
  readonly answer: Answer
  /** Where the sum is cut: three numbers, ascending. */
  readonly cuts: readonly number[]
  readonly form: 'stop' | 'both' | 'next'
}

const even: readonly number[] = [250_000, 500_000, 750_000]
const anyCuts = integers({ fallback: even, min: 1, max: upTo - 1, most: 3 })

const threeCuts: Param<readonly number[]> = {
  ...anyCuts,
  parse(given) {
    const parsed = anyCuts.parse(given)
    if (parsed.value.length === 3) return parsed
    return { value: even, problem: text.threeCuts(even.join(', ')) }
  },
}

export const params: Params<Settings> = {
  view: oneOf(views, 'log'),
  workers: integer({ fallback: 2, min: 1, max: 8 }),
  start: oneOf(['up', 'cold'], 'up'),
  answer: answerParam(),
  cuts: threeCuts,
  form: oneOf(['stop', 'both', 'next'], 'stop'),
}
