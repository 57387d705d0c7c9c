import { useSyncExternalStore } from 'react'
import type { Store } from '#base'

/** The present value of a store; the component renders again after each change. */
export function useStore<T>(store: Pick<Store<T>, 'getSnapshot' | 'subscribe'>): T {
  return useSyncExternalStore(store.subscribe, store.getSnapshot)
}
