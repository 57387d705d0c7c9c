import { useEffect } from 'react'
import type { RaceModel } from './model.ts'
import { runOf } from './RunView.tsx'
import type { Snapshot } from './snapshot.ts'

/** What is prepared once stays so until the page is closed. */
let rehearsed = false

/** Prepares for the first step, as soon as there is something to step and nothing else to do. */
export function useRehearsal(model: RaceModel, snapshot: Snapshot): void {
  const { state } = snapshot.shown
  useEffect(() => {
    if (state !== 'ready' || rehearsed || !('requestIdleCallback' in window)) return
    const idle = requestIdleCallback(() => {
      const { shown, ...rest } = model.store.getSnapshot()
      if (shown.state !== 'ready') return
      rehearsed = true
      void import('./rehearsal.tsx').then(({ rehearse }) => rehearse({ model, shown, ...runOf({ shown, ...rest }) }))
    })
    return () => cancelIdleCallback(idle)
  }, [model, state])
}
