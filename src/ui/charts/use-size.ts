import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { Size } from './chart-geometry.ts'

/**
 * The size of an element in CSS pixels, kept up to date; null until it is known and while it is not displayed.
 * Attach `ref` to an element whose size its style sheet decides, so that drawing into it cannot change it.
 */
export function useSize<E extends HTMLElement>(): { readonly ref: RefObject<E | null>; readonly size: Size | null } {
  const ref = useRef<E>(null)
  const [size, setSize] = useState<Size | null>(null)
  // A layout effect, because the first picture must be drawn in the frame in which the box appears.
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element
      setSize((old) => (old?.width === width && old.height === height ? old : width > 0 ? { width, height } : null))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, size }
}
