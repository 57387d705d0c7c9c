/** The words of `use-lesson.ts`. */
export const text = {
  whatTheProcessesPrintedOn: (part: string | number) => `What the processes printed, on this machine: ${part}`,
  line: 'Line',
  printed: 'Printed',
} as const
