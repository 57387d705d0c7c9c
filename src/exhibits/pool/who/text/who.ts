/** The words of `Who.tsx`. */
export const text = {
  viewOptions: [
    { value: 'log', label: 'Ten squares' },
    { value: 'loves', label: 'Two sentences' },
    { value: 'sum', label: '5,000 squares' },
    { value: 'counters', label: 'Word counts' },
    { value: 'cuts', label: 'Partial sums' },
  ],
  program: 'Program',
} as const
