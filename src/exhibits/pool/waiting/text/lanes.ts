/** The words of `lanes.ts`. */
export const text = {
  pid: (pid: string | number) => `PID ${pid}`,
} as const
