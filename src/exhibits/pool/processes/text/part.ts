/** The words of `part.ts`. */
export const text = {
  processes: 'Processes',
  doesTheProcessStartedFirst: 'Does the process started first finish first?',
} as const
