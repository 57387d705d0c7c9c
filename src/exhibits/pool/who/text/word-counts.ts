/** The words of `WordCounts.tsx`. */
export const text = {
  notes: [
    {
      lecture: 'A pool of four processes maps analysis over a queue of work, the names that glob.glob finds.',
      today: 'Still the pattern: hand over names, not contents. Here four short texts stand for the files.',
    },
    {
      lecture: 'The parent collects Counter objects and merges them into one composite.',
      today:
        'In input order, whoever was done first. The Speedup exhibit measures a larger word count, images and a Monte Carlo run.',
    },
    {
      lecture: 'This works well because the parent has little to do once the pool runs.',
      today: 'Four workers and the parent are p + 1 = 5 processes; the parent shares a CPU with a child.',
    },
  ],
  part: 'Who ran what',
  context: 'Word counts of four files',
  listing: 'Notes 002',
  run: 'Count with four workers',
  file: 'File',
  worker: 'Worker',
  content: 'Its text',
  different: 'Different words',
  composite: (most: number) => `The composite, merged by the parent: the ${most} most common words`,
  word: 'Word',
  notCounted: '…',
  count: 'Count',
} as const
