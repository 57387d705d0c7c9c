/** The longest text that is taken, in characters. */
export const longestCode = 12_000

/** The longest form of a text that an address may carry, in characters. */
export const longestCodeLink = 16_000
