/** What the address of the part says. */
import { integer, oneOf, type Params } from '#base'

export interface Settings {
  readonly view: 'change' | 'cost' | 'holding'
  readonly workers: number
  readonly data: 'copied' | 'shared'
}

export const params: Params<Settings> = {
  view: oneOf(['change', 'cost', 'holding'], 'change'),
  workers: integer({ fallback: 4, min: 1, max: 8 }),
  data: oneOf(['copied', 'shared'], 'copied'),
}
