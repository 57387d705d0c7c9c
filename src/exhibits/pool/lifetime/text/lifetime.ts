/** The words of `Lifetime.tsx`. */
export const text = {
  viewOptions: [
    { value: 'broken', label: 'What workers know' },
    { value: 'life', label: 'A pool’s life' },
    { value: 'ending', label: 'How a pool ends' },
    { value: 'errors', label: 'When a task raises' },
  ],
  topic: 'Topic',
  part: 'Lifetime',
} as const
