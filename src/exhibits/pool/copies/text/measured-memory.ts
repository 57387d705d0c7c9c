/** The words of `MeasuredMemory.tsx`. */
export const text = {
  title: 'Measured',
  busy: 'The browser measures.',
  measuring: 'Measuring',
  measure: 'Measure this pool',
  instead: ' The boxes show what each worker says that it holds.',
  wait: 'The browser answers after it has collected garbage; this can take half a minute.',
  failed: (reason: string) => `The browser did not measure: ${reason}`,
  shared: 'one array shared',
  copied: 'a copy each',
  table: (data: string) => `JavaScript memory on this machine, interpreter and data, ${data}`,
  sharedCounts:
    'The browser counts a shared array in full at everyone who sees it. It is there once: take it off all columns but one.',
} as const
