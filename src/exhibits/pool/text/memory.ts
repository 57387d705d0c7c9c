/** The words of `memory.ts`. */
export const text = {
  thisBrowserDoesNotTell: 'This browser does not tell pages how much memory their workers take.',
  theBrowserTellsThisOnly:
    'The browser tells this only to an isolated page, and this one is not: its server sends no COOP and COEP headers.',
} as const
