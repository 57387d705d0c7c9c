/** The words of `ProcessTree.tsx`. */
export const text = {
  label: (printed: number) => `The main process, 4 children and 8 grandchildren; ${printed} have printed`,
  main: 'main process',
} as const
