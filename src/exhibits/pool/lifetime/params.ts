/** What the address of the part says. */
import { integer, oneOf, type Params } from '#base'
import type { StartMethod } from './fork.ts'
import { type Story, stories } from './lifecycle.ts'
import type { ProgramName } from './programs.ts'

export interface Settings {
  readonly view: 'broken' | 'life' | 'ending' | 'errors'
  readonly program: ProgramName
  readonly method: StartMethod
  /** How the pool ends whose life is shown. */
  readonly story: Story
  /** The step of the program that is shown, from 0; past the last one stands for the last. */
  readonly step: number
}

export const params: Params<Settings> = {
  view: oneOf(['broken', 'life', 'ending', 'errors'], 'broken'),
  program: oneOf(['broken', 'second', 'above'], 'broken'),
  method: oneOf(['fork', 'spawn'], 'fork'),
  story: oneOf(stories, 'join'),
  step: integer({ fallback: 0, min: 0, max: 9 }),
}
