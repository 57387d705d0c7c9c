/** The words of `params.ts`. */
export const text = {
  aSumInFourParts: (join: string | number) => `a sum in four parts has three cuts; ${join} are used`,
} as const
