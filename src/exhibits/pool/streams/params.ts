/** What the address of the part says. */
import { integer, oneOf, type Params } from '#base'
import type { How } from './scripts.ts'

export interface Settings {
  readonly view: 'stream' | 'tools'
  readonly how: How
  readonly workers: number
  readonly caller: 'quick' | 'slow'
}

export const params: Params<Settings> = {
  view: oneOf(['stream', 'tools'], 'stream'),
  how: oneOf(['imap', 'unordered', 'list'], 'imap'),
  workers: integer({ fallback: 2, min: 1, max: 4 }),
  caller: oneOf(['quick', 'slow'], 'quick'),
}
