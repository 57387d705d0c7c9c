/** The caller's side of the registry: which name goes with a task. */
import { AttributeError } from './errors.ts'
import { missingText } from './plain-error.ts'
import { type AnyFunction, registered } from './registry.ts'

/** Of functions that only the workers have. */
const remoteNames = new WeakMap<AnyFunction, string>()

/**
 * Stands for functions that only the workers have, by their registered names: the caller needs their types, not their
 * code. Calling one here throws.
 */
export function remote<T extends Record<string, AnyFunction>>(...keys: (keyof T & string)[]): T {
  const stubs = keys.map((name) => {
    const stub = (): never => {
      throw new TypeError(`${name} runs in a worker: hand it to a pool`)
    }
    remoteNames.set(stub, name)
    return [name, stub]
  })
  return Object.fromEntries(stubs) as T
}

/** What CPython raises for a function that a worker does not have. */
export function missingFunction(name: string): AttributeError {
  return new AttributeError(missingText(name))
}

/**
 * The name under which a function was registered here.
 * @throws {AttributeError} when it was not: no worker could have it
 */
export function nameOf(func: AnyFunction): string {
  const name = remoteNames.get(func) ?? Object.keys(registered).find((candidate) => registered[candidate] === func)
  if (name === undefined) throw missingFunction(func.name || '<lambda>')
  return name
}
