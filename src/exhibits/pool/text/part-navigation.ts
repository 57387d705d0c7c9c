/** The words of `PartNavigation.tsx`. */
export const text = {
  partsOfThisExhibit: 'Parts of this exhibit',
  done: ', done',
} as const
