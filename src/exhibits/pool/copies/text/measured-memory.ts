/** The words of `MeasuredMemory.tsx`. */
export const text = {
  measured: 'Measured',
  theBrowserMeasures: 'The browser measures.',
  measuring: 'Measuring',
  measureThisPool: 'Measure this pool',
  theBoxesShowWhatEach: ' The boxes show what each worker says that it holds.',
  theBrowserAnswersAfterIt: 'The browser answers after it has collected garbage; this can take half a minute.',
  theBrowserDidNotMeasure: (reason: string | number) => `The browser did not measure: ${reason}`,
  oneArrayShared: 'one array shared',
  aCopyEach: 'a copy each',
  javascriptMemoryOnThisMachine: (form: string | number) =>
    `JavaScript memory on this machine, interpreter and data, ${form}`,
  theBrowserCountsAShared:
    'The browser counts a shared array in full at everyone who sees it. It is there once: take it off all columns but one.',
} as const
