import { ownId } from './own-card.ts'
import type { Settings } from './params.ts'

/** Code is looked at before anything is measured, and only own code has that view. */
export const ownView = ({ view }: Settings, { workload }: Partial<Settings>): Partial<Settings> =>
  workload === ownId ? { view: 'code' } : { code: '', ...(view === 'code' && { view: 'graph' }) }
