import { useEffect, useState } from 'react'

/** Whether this page stands in another one. */
const isFramed = window !== window.parent

/** Whether the visitor has had the page in sight; at once when it fills a tab. Nothing is to be done before. */
export function useSeen(): boolean {
  const [seen, setSeen] = useState(!isFramed)
  // Only the browser knows how the page around is scrolled.
  useEffect(() => {
    if (seen) return
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true)
    })
    observer.observe(document.documentElement)
    return () => observer.disconnect()
  }, [seen])
  return seen
}

/** Talks to the page around for as long as the exhibit is shown. The code for it is loaded in a frame only. */
export function useTalkToParent(slug: string | undefined, listener: string): void {
  // The page around is outside of React.
  useEffect(() => {
    if (!isFramed || slug === undefined) return
    let stop: (() => void) | undefined
    let ended = false
    void import('./embedding.ts').then(({ talkToParent }) => {
      if (!ended) stop = talkToParent(slug, listener)
    })
    return () => {
      ended = true
      stop?.()
    }
  }, [slug, listener])
}
