/** The words of `part.ts`. */
export const text = {
  streams: 'Streams',
  howMuchOfItsInput: 'How much of its input does a call hold at once?',
} as const
