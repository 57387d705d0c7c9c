/** The words about measured memory. */
export const text = {
  unsupported: 'This browser does not tell pages how much memory their workers take.',
  notIsolated:
    'The browser tells this only to an isolated page, and this one is not: its server sends no COOP and COEP headers.',
  workers: 'Workers',
  parent: 'Parent',
  eachWorker: 'Each worker',
  together: 'Together',
  range: (least: string, most: string) => `${least} to ${most}`,
  reported: (each: string, workers: number) => `${each} (${workers} reported)`,
} as const
