import { text } from './text/run.ts'

/** Seven ways to add 1 twice, by the program of the catalogue that has the steps: what is chosen as a fix, and compared. */
export const fixes = [
  { program: 'lost-update', title: text.fixes.none },
  { program: 'one-line', title: text.fixes.oneLine },
  { program: 'lock', title: text.fixes.lock },
  { program: 'lock-too-small', title: text.fixes.lockTooSmall },
  { program: 'atomic-add', title: text.fixes.atomicAdd },
  { program: 'cas-retry', title: text.fixes.cas },
  { program: 'partial-sums', title: text.fixes.partialSums },
] as const
