/** The words of `ProcessTree.tsx`. */
export const text = {
  theMainProcess4Children: (printed: string | number) =>
    `The main process, 4 children and 8 grandchildren; ${printed} have printed`,
  mainProcess: 'main process',
} as const
