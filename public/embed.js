/**
 * For a course page with exhibits in frames: gives each frame the height that its exhibit asks for, and passes on what
 * the exhibits tell. Optional; without it a frame keeps the height that it was written with. The messages are described
 * in docs/embedding.md, the types in embed.d.ts.
 */
;(() => {
  const script = document.currentScript
  // Only frames with pages of the host that this script came from are listened to.
  const origin = new URL(script.src).origin
  const listeners = new Map()
  const tallest = 10000

  /** The frame that a message comes from; none for a message of anybody else. */
  const frameOf = (source) =>
    [...document.querySelectorAll('iframe')].find(
      ({ contentWindow }) => contentWindow !== null && contentWindow === source,
    )

  const isMessage = (data) =>
    typeof data === 'object' &&
    data !== null &&
    data.v === 1 &&
    /^playground:(ready|height|event|result)$/.test(data.type)

  addEventListener('message', ({ origin: from, source, data }) => {
    if (from !== origin || !isMessage(data)) return
    const frame = frameOf(source)
    if (frame === undefined) return
    const { type, height } = data
    if (type === 'playground:height' && Number.isInteger(height) && height > 0 && height <= tallest) {
      frame.style.height = `${height}px`
    }
    for (const [heard, listener] of listeners.get(frame) ?? []) {
      if (type === `playground:${heard}`) listener(data)
    }
  })

  // To anyone: a frame that is still being loaded has the origin of this page, and the question tells nothing.
  const ask = (frame) => frame.contentWindow?.postMessage({ type: 'playground:ask', v: 1 }, '*')

  window.parallelismPlayground = Object.freeze({
    version: 1,
    on(frame, heard, listener) {
      const entry = [heard, listener]
      listeners.set(frame, [...(listeners.get(frame) ?? []), entry])
      // What it said before this script was there, it says again.
      if (frame.src.startsWith(`${origin}/`)) ask(frame)
      return () =>
        listeners.set(
          frame,
          (listeners.get(frame) ?? []).filter((other) => other !== entry),
        )
    },
  })

  for (const frame of document.querySelectorAll('iframe')) if (frame.src.startsWith(`${origin}/`)) ask(frame)
})()
