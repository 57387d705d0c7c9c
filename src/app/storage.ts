/** The part of `localStorage` that the shell uses. */
export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem'>

const prefix = 'parallelism-playground:'

/** The browser's storage, or null where touching it throws: cookies blocked, opaque origin. */
export function browserStorage(): KeyValueStorage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

/** What is kept under `key`, or null when nothing is or nothing can be read. Never throws. */
export function readStored(storage: KeyValueStorage | null, key: string): string | null {
  try {
    return storage?.getItem(prefix + key) ?? null
  } catch {
    return null
  }
}

/** Keeps `value` under `key` where that is possible. Never throws; returns whether it was kept. */
export function writeStored(storage: KeyValueStorage | null, key: string, value: string): boolean {
  try {
    storage?.setItem(prefix + key, value)
    return storage !== null
  } catch {
    return false
  }
}
