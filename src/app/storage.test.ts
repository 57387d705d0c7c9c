import { expect, test } from 'vitest'
import { storedProgress } from './progress.ts'
import { type KeyValueStorage, readStored, writeStored } from './storage.ts'
import { storedTheme } from './theme.ts'

const refusing: KeyValueStorage = {
  getItem() {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  },
  setItem() {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
  },
}

function holding(text: string): KeyValueStorage {
  return { getItem: () => text, setItem: () => undefined }
}

test('a storage that throws, or none, reads as empty and says that it kept nothing', () => {
  for (const storage of [refusing, null]) {
    expect(readStored(storage, 'theme')).toBeNull()
    expect(writeStored(storage, 'theme', 'dark')).toBe(false)
    expect(storedTheme(storage)).toBe('auto')
    expect(storedProgress(storage).size).toBe(0)
  }
})

test('only a known theme is taken from the storage', () => {
  expect(storedTheme(holding('dark'))).toBe('dark')
  expect(storedTheme(holding('<b>'))).toBe('auto')
})

test('only slugs are taken from the storage', () => {
  expect([...storedProgress(holding('speedup <b> race-2  Pool'))]).toEqual(['speedup', 'race-2'])
})
