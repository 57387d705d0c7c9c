/** Typed arrays of numbers: what `into` may ask for, and what lists of numbers travel as. */

const numberArrays = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
} as const

/** The name of a typed array of numbers. */
export type NumberArrayName = keyof typeof numberArrays
/** A class of typed arrays of numbers, for instance `Float64Array`. */
export type NumberArrayClass = (typeof numberArrays)[NumberArrayName]
/** A typed array of numbers, over ordinary or shared memory. */
export type NumberArray = InstanceType<NumberArrayClass>

/** The class of that name. */
export function numberArrayClass(name: NumberArrayName): NumberArrayClass {
  return numberArrays[name]
}

/**
 * The name under which a class of typed arrays travels.
 * @throws {TypeError} when it is not one of numbers
 */
export function numberArrayName(type: NumberArrayClass): NumberArrayName {
  if (numberArrays[type.name as NumberArrayName] !== type) {
    throw new TypeError(`into must be a class of typed arrays of numbers, not ${type.name || String(type)}`)
  }
  return type.name as NumberArrayName
}

/** Whether a value is a typed array of numbers of this realm. */
export function isNumberArray(value: unknown): value is NumberArray {
  return ArrayBuffer.isView(value) && value.constructor.name in numberArrays
}

/** Below this many numbers a list is cloned as fast as a buffer moves. */
const leastPacked = 64

/**
 * `size` items of a list from `start`, in memory that can move; null when they are few or hold something else. Looked at
 * and copied in one pass.
 */
export function packNumbers(list: ArrayLike<unknown>, start = 0, size = list.length): Float64Array<ArrayBuffer> | null {
  if (size < leastPacked || !Array.isArray(list)) return null
  const numbers = new Float64Array(size)
  for (let offset = 0; offset < size; offset++) {
    const value: unknown = list[start + offset]
    if (typeof value !== 'number') return null
    numbers[offset] = value
  }
  return numbers
}
