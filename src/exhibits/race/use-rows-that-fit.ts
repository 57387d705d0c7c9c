import { type RefObject, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** How many rows of a list there is room for: its height is given by the page around it, never by its rows. */
export function useRowsThatFit(list: RefObject<HTMLElement | null>, limited: boolean): number {
  const [fits, setFits] = useState(Number.POSITIVE_INFINITY)
  useLayoutEffect(() => {
    const { current: element } = list
    if (element === null || !limited) return
    const observer = new ResizeObserver(() => {
      const heights = [...element.children]
        .map((row) => (row as HTMLElement).offsetHeight)
        .filter((height) => height > 0)
      const most = Math.floor((element.clientHeight + 1) / Math.min(...heights))
      // Before the frame is painted: no row is ever seen cut in half.
      if (Number.isFinite(most)) flushSync(() => setFits(Math.max(1, most)))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [list, limited])
  return fits
}
