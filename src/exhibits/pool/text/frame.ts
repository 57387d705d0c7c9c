/** The words around every part: what a visitor takes along, and the foot of an embed. */
export const text = {
  linkOpens: 'It opens this part with these settings.',
  embed: 'Embed',
  embedTitle: (part: string) => `Pool: ${part}`,
  embedNote: 'Starts with what is set here.',
  open: 'Open in playground',
} as const
