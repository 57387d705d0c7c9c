/** The few words that building blocks have of their own. */
export const text = {
  close: 'Close',
  dismiss: 'Dismiss',
  locked: 'Set by the course page',
} as const
