/** The words of `MemoryTable.tsx`. */
export const text = {
  workers: 'Workers',
  parent: 'Parent',
  eachWorker: 'Each worker',
  together: 'Together',
  to: (megabytes: string | number, megabytes2: string | number) => `${megabytes} to ${megabytes2}`,
} as const
