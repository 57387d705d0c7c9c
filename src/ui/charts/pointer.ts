import type { MouseEvent } from 'react'

/** Where a pointer is in the element that listens, in the element's own CSS pixels: large type shows charts enlarged. */
export function pointerIn(event: MouseEvent<HTMLElement>): { readonly x: number; readonly y: number } {
  const { currentTarget, clientX, clientY } = event
  const box = currentTarget.getBoundingClientRect()
  const scale = box.width / currentTarget.offsetWidth || 1
  return { x: (clientX - box.left) / scale, y: (clientY - box.top) / scale }
}
