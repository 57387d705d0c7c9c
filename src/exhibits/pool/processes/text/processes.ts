/** The words of `Processes.tsx`. */
export const text = {
  viewOptions: [
    { value: 'first', label: 'Who is first' },
    { value: 'bob', label: 'Process tree' },
    { value: 'endings', label: 'How they end' },
  ],
  topic: 'Topic',
} as const
