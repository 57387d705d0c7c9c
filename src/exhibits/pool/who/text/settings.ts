/** The words of its settings. */
export const text = {
  threeCuts: (used: string) => `a sum in four parts has three cuts; ${used} are used`,
} as const
