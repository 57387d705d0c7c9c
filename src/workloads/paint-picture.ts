import type { Painted } from './picture.ts'

/**
 * Computes the picture of a workload once more, in a worker of its own: a measured run keeps who painted each tile, not
 * its pixels, and the check of its answer says that they were these. What it takes is loaded with the first call.
 * @param signal stops the worker; the promise then rejects with the signal's reason
 * @throws {RangeError} when no workload has that id, or it paints no picture
 */
export async function paintPicture(id: string, size: number, signal: AbortSignal): Promise<Painted> {
  const { paintInWorker } = await import('./picture-client.ts')
  return paintInWorker(id, size, signal)
}
