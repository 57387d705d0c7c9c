/** The words of the start page. */
export const text = {
  title: 'How much faster with more processes?',
  lede:
    'Process pools, speedup and shared memory, to try and to measure. ' +
    'Everything runs in this browser, on this machine, so the numbers are yours.',
  embed: 'Embed in a course page',
  done: 'done',
  quizWaits: 'Pick one, then let a run on this machine decide.',
} as const
