/** The words around every part: what a visitor takes along, and the foot of an embed. */
export const text = {
  linkCopied: 'The link is copied.',
  copyLink: 'Copy link',
  embed: 'Embed',
  embedTitle: (part: string) => `Pool: ${part}`,
  embedNote: 'Starts with what is set here.',
  open: 'Open in playground',
} as const
