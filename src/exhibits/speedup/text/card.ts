/** The word of the exhibit in the navigation: loaded with the shell, so apart from the rest. */
export const text = { title: 'Speedup' } as const
