/** The words of the lesson path. */
export const text = {
  parts: 'Parts of this exhibit',
  done: ', done',
  unknownPart: 'This address leads to no part of the exhibit',
  unknownPartOf: (name: string) => `There is no part “${name}”. This is the first one.`,
} as const
