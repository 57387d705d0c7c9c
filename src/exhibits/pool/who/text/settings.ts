/** The words of its settings. */
export const text = {
  aSumInFourParts: (join: string | number) => `a sum in four parts has three cuts; ${join} are used`,
} as const
