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
  whoRanWhat: 'Who ran what',
  wordCountsOfFourFiles: 'Word counts of four files',
  notes002: 'Notes 002',
  countWithFourWorkers: 'Count with four workers',
  file: 'File',
  worker: 'Worker',
  itsText: 'Its text',
  differentWords: 'Different words',
  theCompositeMergedByThe: (most: string | number) =>
    `The composite, merged by the parent: the ${most} most common words`,
  word: 'Word',
  count: 'Count',
} as const
