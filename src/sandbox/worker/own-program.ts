/** The visitor's program in a worker: what it has to have, and calling it. */
import { codeError, type Place } from './code-error.ts'
import { text } from './text.ts'

/** What the visitor's text leaves: whatever stands there under these names. */
export interface OwnParts {
  readonly run: unknown
  readonly items: unknown
  readonly combine: unknown
}

/** The most tasks that a program may have. */
const mostTasks = 1_000_000

type OwnRun = (item: unknown) => unknown

/** What is known of a program before it runs its first task. */
export interface OwnShape {
  readonly tasks: number
  /** Whether `items` is a function of the size. */
  readonly sized: boolean
  readonly combines: boolean
}

/** What the whole program was evaluated to. */
export class OwnProgram {
  readonly #parts: OwnParts
  readonly #script: string
  readonly #place: Place

  /** @param script the address of the worker's script, as stacks name it */
  constructor(parts: OwnParts, script: string, place: Place) {
    this.#parts = parts
    this.#script = script
    this.#place = place
  }

  /** The items of the program at that size. @throws {TypeError} or {RangeError} when it has no usable ones */
  items(size: number): ArrayLike<unknown> {
    const { items } = this.#parts
    const list = typeof items === 'function' ? this.#call(items as OwnRun, size) : items
    if (list === undefined && items === undefined) throw new TypeError(text.noItems)
    if (!isList(list))
      throw new TypeError((typeof items === 'function' ? text.itemsReturned : text.itemsAre)(nameOf(list)))
    if (list.length < 1 || list.length > mostTasks) {
      throw new RangeError(text.itemCount(list.length, mostTasks))
    }
    return list
  }

  shape(size: number): OwnShape {
    const { run, items, combine } = this.#parts
    if (typeof run !== 'function') throw new TypeError(text.noRun)
    if (combine !== undefined && typeof combine !== 'function') throw new TypeError(text.noCombine)
    return { tasks: this.items(size).length, sized: typeof items === 'function', combines: combine !== undefined }
  }

  run(item: unknown): unknown {
    const { run } = this.#parts
    if (typeof run !== 'function') throw new TypeError(text.noRun)
    return this.#call(run as OwnRun, item)
  }

  /** What `combine` makes of the results. */
  combine(results: readonly unknown[]): unknown {
    return this.#call(this.#parts.combine as OwnRun, results)
  }

  #call(func: OwnRun, argument: unknown): unknown {
    try {
      const value = func(argument)
      return value instanceof Promise ? value.catch((thrown) => this.#fail(thrown)) : value
    } catch (thrown) {
      return this.#fail(thrown)
    }
  }

  #fail(thrown: unknown): never {
    throw codeError(thrown, this.#script, this.#place)
  }
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))
}

function nameOf(value: unknown): string {
  return value === null ? 'null' : typeof value === 'object' ? text.anObject : typeof value
}
