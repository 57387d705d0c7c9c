/**
 * Numbers in shared memory, by CPython's type codes.
 * @see CPython Lib/multiprocessing/sharedctypes.py, typecode_to_type
 */
import { SharedObject, shareMemory } from './shared-object.ts'
import { RLock } from './synchronize.ts'

/**
 * The array behind each type code. `l` and `L` are as wide as on Windows, because 64-bit integers are no JavaScript
 * numbers; `q` and `Q` hold bigints. `c` holds bytes and `u` code points.
 */
const arrays = {
  c: Uint8Array,
  b: Int8Array,
  B: Uint8Array,
  u: Uint32Array,
  h: Int16Array,
  H: Uint16Array,
  i: Int32Array,
  I: Uint32Array,
  l: Int32Array,
  L: Uint32Array,
  q: BigInt64Array,
  Q: BigUint64Array,
  f: Float32Array,
  d: Float64Array,
} as const

export type TypeCode = keyof typeof arrays
/** The typed array of a type code. */
export type ArrayOf<T extends TypeCode> = InstanceType<(typeof arrays)[T]>
/** What one element of it is. */
export type ElementOf<T extends TypeCode> = ArrayOf<T>[number]

/**
 * A typed array over shared memory, without a lock. It can be sent in any message and is the same memory there.
 * @param sizeOrInitializer how many zeros, or the first values
 * @throws {TypeError} for an unknown type code · {NotShareableError} without shared memory
 */
export function RawArray<T extends TypeCode>(
  typecode: T,
  sizeOrInitializer: number | ArrayLike<ElementOf<T>>,
): ArrayOf<T> {
  const type = arrays[typecode]
  if (type === undefined)
    throw new TypeError(`bad typecode '${typecode}' (must be one of ${Object.keys(arrays).join(', ')})`)
  const length = typeof sizeOrInitializer === 'number' ? sizeOrInitializer : sizeOrInitializer.length
  const memory = shareMemory(length * type.BYTES_PER_ELEMENT)
  const array = new (type as unknown as new (memory: SharedArrayBuffer) => ArrayOf<T>)(memory)
  if (typeof sizeOrInitializer !== 'number') (array.set as (from: ArrayLike<unknown>) => void)(sizeOrInitializer)
  return array
}

/** One number in shared memory, without a lock. */
export class RawValue<T extends TypeCode = TypeCode> extends SharedObject {
  readonly #array: ArrayOf<T>

  /** @throws as RawArray does */
  constructor(typecode: T | ArrayOf<T>, value?: ElementOf<T>) {
    const array = typeof typecode === 'string' ? RawArray(typecode, 1) : typecode
    super('RawValue', [array])
    this.#array = array
    if (value !== undefined) this.value = value
  }

  get value(): ElementOf<T> {
    return this.#array[0] as ElementOf<T>
  }

  set value(value: ElementOf<T>) {
    this.#array[0] = value
  }
}

/**
 * One number in shared memory with a lock beside it. `value` itself takes no lock, because a page may not block:
 * `using held = counter.getLock().hold(); counter.value += 1`.
 */
export class Value<T extends TypeCode = TypeCode> extends SharedObject {
  readonly #array: ArrayOf<T>
  readonly #lock: RLock

  /** @throws as RawArray does */
  constructor(typecode: T | ArrayOf<T>, value?: ElementOf<T>, lock = new RLock()) {
    const array = typeof typecode === 'string' ? RawArray(typecode, 1) : typecode
    super('Value', [array, undefined, lock])
    this.#array = array
    this.#lock = lock
    if (value !== undefined) this.value = value
  }

  get value(): ElementOf<T> {
    return this.#array[0] as ElementOf<T>
  }

  set value(value: ElementOf<T>) {
    this.#array[0] = value
  }

  getLock(): RLock {
    return this.#lock
  }
}

/** A typed array in shared memory with a lock beside it; exported as `Array`. @see CPython SynchronizedArray */
export class SynchronizedArray<T extends TypeCode = TypeCode> extends SharedObject {
  readonly #array: ArrayOf<T>
  readonly #lock: RLock

  /** @throws as RawArray does */
  constructor(typecode: T | ArrayOf<T>, sizeOrInitializer: number | ArrayLike<ElementOf<T>> = 0, lock = new RLock()) {
    const array = typeof typecode === 'string' ? RawArray(typecode, sizeOrInitializer) : typecode
    super('Array', [array, undefined, lock])
    this.#array = array
    this.#lock = lock
  }

  get length(): number {
    return this.#array.length
  }

  /** The typed array itself; access to it takes no lock. */
  getObj(): ArrayOf<T> {
    return this.#array
  }

  getLock(): RLock {
    return this.#lock
  }
}
