/** The words of what a visitor takes along from any part. */
export const text = {
  linkOpens: 'It opens this part with these settings.',
  embed: 'Embed',
  embedTitle: (part: string) => `Pool: ${part}`,
  embedNote: 'Starts with what is set here.',
} as const
