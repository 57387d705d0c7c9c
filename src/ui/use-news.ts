import { useEffect, useRef } from 'react'
import { announce } from './Announcer.tsx'

/**
 * Has a screen reader say a text that a command of the visitor has changed: not the first one, which is read where it
 * stands, and each one after it. Null while there is none.
 */
export function useNews(text: string | null): void {
  const known = useRef(text)
  useEffect(() => {
    if (text === null || text === known.current) return
    if (known.current !== null) announce(text)
    known.current = text
  }, [text])
}
