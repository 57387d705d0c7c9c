/**
 * Functions by name. A function cannot be cloned into a worker, so the worker's module registers it under a name, the
 * caller registers the same one, and a task carries the name. Both sides import one file that calls `register`.
 */
import { AttributeError } from './errors.ts'

/** A function as the registry sees it; its real type is kept by `register`. */
export type AnyFunction = (...args: never[]) => unknown

const byName = new Map<string, AnyFunction>()
const names = new WeakMap<AnyFunction, string>()

/**
 * Registers functions under the keys of an object, in this realm, and returns the object.
 * Keys and not `Function.name`, because a minifier renames functions.
 */
export function register<T extends Record<string, AnyFunction>>(functions: T): T {
  for (const [name, func] of Object.entries(functions)) {
    byName.set(name, func)
    names.set(func, name)
  }
  return functions
}

/**
 * Stands for functions that only the workers have, by their registered names: the caller needs their types, not their
 * code. Calling one here throws.
 */
export function remote<T extends Record<string, AnyFunction>>(...keys: (keyof T & string)[]): T {
  const stubs = keys.map((name) => {
    const stub = (): never => {
      throw new TypeError(`${name} runs in a worker: hand it to a pool`)
    }
    names.set(stub, name)
    return [name, stub]
  })
  return Object.fromEntries(stubs) as T
}

/** CPython's text for a function that a worker does not have, with the worker's module in place of the script. */
export function missingFunction(name: string): AttributeError {
  return new AttributeError(`Can't get attribute '${name}' on <module '__main__' of the worker>`)
}

/**
 * The name under which a function was registered here.
 * @throws {AttributeError} when it was not: no worker could have it
 */
export function nameOf(func: AnyFunction): string {
  const name = names.get(func)
  if (name === undefined) throw missingFunction(func.name || '<lambda>')
  return name
}

/**
 * The function registered here under `name`.
 * @throws {AttributeError} when there is none
 */
export function functionNamed(name: string): AnyFunction {
  const func = byName.get(name)
  if (func === undefined) throw missingFunction(name)
  return func
}

/** The names registered here. */
export function registeredNames(): readonly string[] {
  return [...byName.keys()]
}
