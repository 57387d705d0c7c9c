/** The words of `WorkersSlider.tsx`. */
export const text = {
  workers: 'Workers',
  workers2: (value: string | number) => `${value} workers`,
} as const
