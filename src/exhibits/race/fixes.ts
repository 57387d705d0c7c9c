/** Seven ways to add 1 twice, by the program of the catalogue that has the steps: what is chosen as a fix, and compared. */
export const fixes = [
  { program: 'lost-update', title: 'None' },
  { program: 'one-line', title: 'One line' },
  { program: 'lock', title: 'Lock' },
  { program: 'lock-too-small', title: 'Lock too small' },
  { program: 'atomic-add', title: 'Atomic add' },
  { program: 'cas-retry', title: 'CAS' },
  { program: 'partial-sums', title: 'Partial sums' },
] as const
