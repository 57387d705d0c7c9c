/**
 * What locks, queues and shared values have in common: words of shared memory that travel to a worker when it starts, and
 * only then, as in CPython ("should only be shared between processes through inheritance").
 */
import { canShareMemory } from './context.ts'
import { NotShareableError } from './errors.ts'

/** The travelling form of a shared object. */
export interface SharedParts {
  readonly sharedKind: string
  /** What the object is made of again: its memory, and plain settings. */
  readonly parts: readonly unknown[]
}

/** A message that held the object itself would deliver an empty one; reading this property stops it. */
const guard = 'shared only through initargs or the args of a Process'

export abstract class SharedObject {
  readonly #kind: string
  readonly #parts: readonly unknown[]

  constructor(kind: string, parts: readonly unknown[]) {
    this.#kind = kind
    this.#parts = parts
    Object.defineProperty(this, guard, { enumerable: true, get: refuse })

    function refuse(): never {
      throw new NotShareableError(
        `${kind} objects should only be shared between processes through inheritance: by initargs or the args of a Process`,
      )
    }
  }

  /** The object as it travels. */
  toParts(): SharedParts {
    return { sharedKind: this.#kind, parts: this.#parts.map(offer) }
  }
}

function offer(arg: unknown): unknown {
  return arg instanceof SharedObject ? arg.toParts() : arg
}

/** Arguments with the shared objects among them in the form in which they travel. */
export function offerShared(args: readonly unknown[]): readonly unknown[] {
  return args.map(offer)
}

/**
 * New shared memory, of zeros.
 * @throws {NotShareableError} where the page is not isolated
 */
export function shareMemory(sizeBytes: number): SharedArrayBuffer {
  if (canShareMemory()) return new SharedArrayBuffer(sizeBytes)
  throw new NotShareableError(
    'this page has no shared memory: it must be served with the headers Cross-Origin-Opener-Policy: same-origin and Cross-Origin-Embedder-Policy: require-corp',
  )
}

/**
 * New words of shared memory.
 * @throws {NotShareableError} where the page is not isolated
 */
export function shareWords(...initial: readonly number[]): Int32Array {
  const words = new Int32Array(shareMemory(4 * initial.length))
  words.set(initial)
  return words
}
