/** The words of `LessonFrame.tsx`. */
export const text = {
  theRunStopped: 'The run stopped',
  whatRanBeforeIsKept: ' What ran before is kept.',
} as const
