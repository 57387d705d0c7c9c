import { type ReactNode, useEffect, useState } from 'react'

/** The module of a view: a function and no component, so that the frame around it stays when another view comes. */
export interface ViewModule<P> {
  readonly default: (props: P) => ReactNode
}

/** Loads the chosen view of a part; until it is there the one before is shown, and at first `fallback`. */
export function useView<K extends string, P>(
  views: Readonly<Record<K, () => Promise<ViewModule<P>>>>,
  chosen: K,
): ViewModule<P>['default'] | null {
  const [loaded, setLoaded] = useState<ViewModule<P> | null>(null)
  // What is loaded is not state of the page: the module comes later than the choice.
  useEffect(() => {
    let current = true
    views[chosen]().then(
      (view) => current && setLoaded(view),
      (error) =>
        current &&
        setLoaded(() => {
          // Thrown while rendering: the page's own boundary says what happened.
          throw error
        }),
    )
    return () => {
      current = false
    }
  }, [views, chosen])
  return loaded?.default ?? null
}
