/** The page inside another page: tells it the height, that the exhibit is there, and what happens. Loaded in a frame only. */
import { FrameChannel, parentOrigin } from '#embed'
import type { Report } from './reports.ts'
import { reports } from './reports.ts'

/** Begins to talk to the page around. Returns the function that ends it. */
export function talkToParent(slug: string, listener: string): () => void {
  const channel = new FrameChannel(window, slug, parentOrigin(listener))
  const stopReports = reports.subscribe(() => {
    const last = reports.getSnapshot()
    if (last?.slug === slug) tell(channel, last)
  })
  const stopHeight = followHeight((height) => channel.height(height))
  const stopReady = whenReady(() => channel.ready())
  return () => {
    stopReports()
    stopHeight()
    stopReady()
  }
}

function tell(channel: FrameChannel, { event }: Report): void {
  const value = event.event === 'predicted' ? event.value : null
  channel.event(event.event, event.about, value)
  if (event.event === 'ran') channel.result(event.result)
}

/** The content has a least height of the whole frame: measured with it, a frame that grew could never shrink again. */
function followHeight(say: (height: number) => void): () => void {
  const root = document.documentElement
  let frame = 0
  const measure = (): void => {
    frame = 0
    root.dataset['measuring'] = ''
    const { height } = document.body.getBoundingClientRect()
    delete root.dataset['measuring']
    say(height)
  }
  const later = (): void => {
    if (frame === 0) frame = requestAnimationFrame(measure)
  }
  const observer = new ResizeObserver(later)
  observer.observe(document.body)
  const changes = new MutationObserver(later)
  changes.observe(document.body, { childList: true, subtree: true, characterData: true })
  return () => {
    cancelAnimationFrame(frame)
    observer.disconnect()
    changes.disconnect()
  }
}

/** The exhibit is there when its heading is and nothing in it is marked as loading. */
function whenReady(then: () => void): () => void {
  const look = (): void => {
    const main = document.querySelector('main')
    if (main?.querySelector('h1') == null || main.querySelector('[aria-busy=true]') !== null) return
    observer.disconnect()
    then()
  }
  const observer = new MutationObserver(look)
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-busy'] })
  look()
  return () => observer.disconnect()
}
