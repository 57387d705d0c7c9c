import { useEffect, useEffectEvent, useRef } from 'react'
import { announce } from '#ui'

/**
 * Has a screen reader say what a run came to where the headline, which says itself when it changes, stands as it was.
 * @param outcome what there is to say of the run
 */
export function useRunEnd(running: boolean, title: string, outcome: string): void {
  const before = useRef<string | null>(null)
  const turned = useEffectEvent((on: boolean) => {
    if (before.current === title && !on) announce(outcome)
    before.current = on ? title : null
  })
  useEffect(() => turned(running), [running])
}
