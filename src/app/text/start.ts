const counts = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'] as const

/** The words of the start page. */
export const text = {
  title: 'How much faster with more processes?',
  lede: (exhibits: number) =>
    `${counts[exhibits] ?? exhibits} exhibits about process pools, speedup and shared memory. ` +
    'Everything runs in this browser, on this machine, so the numbers are yours.',
  embed: 'Embed in a course page',
  done: 'done',
  quizWaits: 'Pick one, then let a run on this machine decide.',
} as const
