/** What the shell shows of the exhibit before its page is loaded. */
export const text = { title: 'Race' } as const
