/** The words of `Streams.tsx`. */
export const text = {
  viewOptions: [
    { value: 'stream', label: 'A generator as input' },
    { value: 'tools', label: 'Which tool when' },
  ],
  topic: 'Topic',
} as const
