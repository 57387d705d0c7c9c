/** The words of a visitor's own code, before it runs and beside its text. */
export const text = {
  running: {
    title: 'Running your code on this machine',
    sentence: 'A pool of real workers in a closed frame calls run(item) once for each item.',
  },
  failed: { title: 'Your code did not come to its end', sentence: 'What went wrong stands in its output.' },
  notYetRun: {
    title: 'What will the pool do with your own tasks?',
    sentence: 'Write run(item) and items. Run makes the call once on this machine and keeps every event.',
  },
  unread: {
    title: 'This code has not run yet',
    sentence: 'It came with the link, and waits until you let it run.',
  },
  code: 'Your own code, JavaScript or TypeScript',
  yourText: 'Your text',
  fromLink: 'This code came with the link',
  readFirst:
    'Read it first. It runs only when you press “Run this code”, in a closed frame without network or storage.',
  cut: (most: number, left: number) =>
    `Only the first ${most} items are run here: the picture has no room for ${left} more.`,
  /** What the code has to have, and what becomes of it. */
  contract: (call: string, size: number, most: number) =>
    [
      [call, 'the call that is made, by our Pool, with its workers in a frame of their own'],
      ['items', `an array, or a function of the size (${size} now) that gives one; at most ${most} are run`],
      ['run(item)', 'one task; at most 5 s'],
      ['combine(results)', 'optional: makes the answer of all results'],
    ] as const,
} as const
