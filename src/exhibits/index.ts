import type { Exhibit } from './exhibit.ts'

export type {
  About,
  Access,
  Capabilities,
  Exhibit,
  ExhibitEvent,
  ExhibitProps,
  Locks,
  Quiz,
  SharedMemory,
  Shortcut,
} from './exhibit.ts'
export { defineExhibit } from './exhibit.ts'

const cards = import.meta.glob<Exhibit>('./*/exhibit.ts', { eager: true, import: 'exhibit' })

/** Every exhibit that exists, in the order of the path. A folder with an `exhibit.ts` that exports `exhibit` joins it. */
export const exhibits: readonly Exhibit[] = Object.values(cards).sort((a, b) => a.order - b.order)
