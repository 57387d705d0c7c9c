/** The words of `Waiting.tsx`. */
export const text = {
  viewOptions: [
    { value: 'waits', label: '16 waits' },
    { value: 'squares', label: '5 slow squares' },
    { value: 'taper', label: '64 computations' },
  ],
  tasks: 'Tasks',
} as const
