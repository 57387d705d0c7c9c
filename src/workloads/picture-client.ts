import { releaseProxy, wrap } from 'comlink'
import type { Painted } from './picture.ts'
import type { PictureApi } from './picture-worker.ts'
import { text } from './text.ts'

/** The page's side of the worker that paints: starts it, and ends it with its answer or the signal. */
export async function paintInWorker(id: string, size: number, signal: AbortSignal): Promise<Painted> {
  signal.throwIfAborted()
  const worker = new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' })
  const api = wrap<PictureApi>(worker)
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
    worker.onerror = ({ message }) => reject(new Error(text.pictureFailed(message)))
  })
  try {
    return await Promise.race([api.paint(id, size), stopped])
  } finally {
    api[releaseProxy]()
    worker.terminate()
  }
}
