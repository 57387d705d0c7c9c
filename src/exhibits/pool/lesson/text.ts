/** The words that every lesson has around its run. */

/** Where the run stands. */
export const runText = {
  running: 'Running on this machine',
  cancel: 'Cancel',
  stopped: (reason: string) => `${reason} What ran before is kept.`,
  stoppedTitle: 'The run stopped',
  workers: 'Workers',
  workersOf: (workers: number) => (workers === 1 ? '1 worker' : `${workers} workers`),
} as const

/** What the processes print, and how it is reported to the page around an embed. */
export const terminalText = {
  empty: 'Nothing printed yet.',
  same: '(the same in every run)',
  differs: '(differs from run to run)',
  legendSame: '= the same in every run',
  legendDiffers: '≈ yours may differ',
  report: (part: string) => `What the processes printed, on this machine: ${part}`,
  line: 'Line',
  printed: 'Printed',
} as const

/** The notes beside today. */
export const notesText = {
  label: 'The lecture and today',
  lecture: 'Lecture says',
  today: 'Today',
} as const
