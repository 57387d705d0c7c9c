/** The words of the editor and what stands beside it. */
export const text = {
  examples: 'Start from an example',
  leave: ['Esc', 'then', 'Tab', 'leaves the editor'],
  loading: 'Loading the editor',
  output: 'Output',
  answer: (answer: string) => `Answer: ${answer}`,
  cut: 'More was printed than is shown here: the rest was left out.',
} as const
