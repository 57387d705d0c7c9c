/** How the part is named and asked for. */
export const text = {
  title: 'Calls',
  question: 'What do map, imap and the rest do with the same tasks?',
} as const
