/** The words of `lanes.ts`. */
export const text = {
  pid: (pid: number) => `PID ${pid}`,
} as const
