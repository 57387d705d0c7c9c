/**
 * Functions by name. A function cannot be cloned into a worker, so the worker's module registers it under a name, the
 * caller registers the same one, and a task carries the name. Both sides import one file that calls `register`.
 */

/** A function as the registry sees it; its real type is kept by `register`. */
export type AnyFunction = (...args: never[]) => unknown

const byName = new Map<string, AnyFunction>()
const names = new WeakMap<AnyFunction, string>()

/**
 * Registers functions under the keys of an object, in this realm, and returns the object.
 * Keys and not `Function.name`, because a minifier renames functions.
 */
export function register<T extends Record<string, AnyFunction>>(functions: T): T {
  for (const name of Object.keys(functions)) {
    byName.set(name, functions[name] as AnyFunction)
    names.set(functions[name] as AnyFunction, name)
  }
  return functions
}

/** The function registered here under `name`, or undefined. */
export function functionNamed(name: string): AnyFunction | undefined {
  return byName.get(name)
}

/** The names registered here. */
export function registeredNames(): readonly string[] {
  return [...byName.keys()]
}

/** The name under which a function was registered here, or undefined. */
export function registeredName(func: AnyFunction): string | undefined {
  return names.get(func)
}
