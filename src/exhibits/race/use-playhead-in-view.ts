import { type RefObject, useLayoutEffect } from 'react'

/** The playhead at the end stands a little outside: that is nothing to scroll for. */
const slack = 8

/** Keeps the steps around the playhead in sight where a schedule is longer than its window. */
export function usePlayheadInView(scroll: RefObject<HTMLElement | null>, step: number): void {
  useLayoutEffect(() => {
    const { current: element } = scroll
    if (element === null) return
    // Once the frame is laid out: what is measured then forces no layout.
    const observer = new ResizeObserver(() => {
      observer.disconnect()
      if (element.scrollWidth > element.clientWidth + slack) bringIntoView(element, step)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroll, step])
}

/** A quarter of the window stays free on the side that the playhead is next to. */
function bringIntoView(element: HTMLElement, step: number): void {
  const numbers = element.querySelectorAll<HTMLElement>('[data-at]')
  const [now, first] = [numbers[Math.max(0, step - 1)], numbers[0]]
  if (now === undefined || first === undefined) return
  const labels = first.offsetLeft
  const [from, to] = [now.offsetLeft - labels, now.offsetLeft + now.offsetWidth]
  const { scrollLeft, clientWidth } = element
  const margin = (clientWidth - labels) / 4
  if (from < scrollLeft + margin) element.scrollLeft = from - margin
  else if (to > scrollLeft + clientWidth - margin) element.scrollLeft = to + margin - clientWidth
}
