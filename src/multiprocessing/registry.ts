/**
 * Functions by name. A function cannot be cloned into a worker, so the worker's module registers it under a name, the
 * caller registers the same one, and a task carries the name. Both sides import one file that calls `register`.
 */

/** A function as the registry sees it; its real type is kept by `register`. */
export type AnyFunction = (...args: never[]) => unknown

/** The functions registered here, by name. Without a prototype, whose own functions nobody registered. */
export const registered: Record<string, AnyFunction | undefined> = Object.create(null)

/**
 * Registers functions under the keys of an object, in this realm, and returns the object.
 * Keys and not `Function.name`, because a minifier renames functions.
 */
export function register<T extends Record<string, AnyFunction>>(functions: T): T {
  Object.assign(registered, functions)
  return functions
}
