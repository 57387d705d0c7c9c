/** Which buffers of a result move to the parent instead of being copied. */

const kept = new WeakSet<object>()

/**
 * Marks a typed array that the worker goes on using (a cache, say): it is copied to the parent instead of moved.
 * @returns the same array
 */
export function keep<T extends ArrayBufferView>(view: T): T {
  kept.add(view)
  return view
}

/**
 * The buffers that may move: those of typed arrays that span their whole, ordinary buffer and are not kept. A view of a
 * part would take the rest along, a shared buffer cannot move, and that of a WebAssembly memory refuses to.
 */
export function movableBuffers(values: ArrayLike<unknown>): ArrayBuffer[] {
  // A set only where there is something to put in: most answers are numbers and texts.
  let buffers: Set<ArrayBuffer> | null = null
  for (let index = 0; index < values.length; index++) {
    const value = values[index]
    if (!ArrayBuffer.isView(value) || kept.has(value)) continue
    const { buffer } = value
    if (!(buffer instanceof ArrayBuffer) || buffer.byteLength !== value.byteLength) continue
    buffers ??= new Set()
    buffers.add(buffer)
  }
  return buffers === null ? [] : [...buffers]
}
