/**
 * Ends a switch over a union: the compiler refuses a missing case, and a value that slipped past the types is named.
 * @throws {Error} always
 */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
