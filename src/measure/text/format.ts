/** The words within formatted numbers. */
export const text = {
  between: (low: string, high: string) => `between ${low}× and ${high}×`,
  minutes: (minutes: number, seconds: number) => `${minutes} min ${seconds} s`,
  unknownTick: 'unknown',
  underOnePercent: 'under 1%',
  workers: (workers: number) => (workers === 1 ? '1 worker' : `${workers} workers`),
  noWorkers: 'no workers',
  severalWorkers: (before: readonly number[], last: number) => `${before.join(', ')} and ${last} workers`,
} as const
