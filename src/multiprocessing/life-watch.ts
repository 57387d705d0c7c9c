/** Noticing that a worker has died, by the Web Lock that it holds for life: there is no event for it. */
import type { Ms } from '#base'

/** Its last messages travel by another way than the lock and may arrive after it. */
const lastWordsMs: Ms = 3

/** Calls `died` when the holder of that lock is gone, unless `signal` is aborted before. */
export function watchLife(locks: LockManager, lockName: string, signal: AbortSignal, died: () => void): void {
  locks.request(lockName, { signal }, () => void setTimeout(died, lastWordsMs)).catch(() => {})
}
