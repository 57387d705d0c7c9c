// Types for course pages that use embed.js.

/** The messages of an embedded exhibit, version 1. */
export interface PlaygroundMessages {
  ready: { type: 'playground:ready'; v: 1; exhibit: string }
  height: { type: 'playground:height'; v: 1; height: number }
  event: {
    type: 'playground:event'
    v: 1
    exhibit: string
    event: 'predicted' | 'ran' | 'solved'
    sequence: number
    about: string
    value: number | string | null
  }
  result: {
    type: 'playground:result'
    v: 1
    exhibit: string
    caption: string
    columns: string[]
    rows: (string | number)[][]
  }
}

declare global {
  /** What embed.js puts into the course page. */
  const parallelismPlayground: {
    readonly version: 1
    /** Calls `listener` for each such message of the frame. Returns the function that stops it. */
    on<K extends keyof PlaygroundMessages>(
      frame: HTMLIFrameElement,
      heard: K,
      listener: (message: PlaygroundMessages[K]) => void,
    ): () => void
  }
}
