/** The words of `part.ts`. */
export const text = {
  copies: 'Copies',
  whatDoesAParentSee: 'What does a parent see of what its child changes?',
} as const
