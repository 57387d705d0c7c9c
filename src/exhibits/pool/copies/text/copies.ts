/** The words of `Copies.tsx`. */
export const text = {
  viewOptions: [
    { value: 'change', label: 'A changed variable' },
    { value: 'cost', label: 'A big argument' },
    { value: 'holding', label: 'Memory of p workers' },
  ],
  topic: 'Topic',
} as const
