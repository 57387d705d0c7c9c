/** A time or a duration in milliseconds. */
export type Ms = number

/** Returns the time now, in milliseconds since the Unix epoch. A parameter wherever time matters, so that tests own it. */
export type Clock = () => Ms

/**
 * Wall clock that agrees between the page and its workers to within one clock tick.
 * @see https://www.w3.org/TR/hr-time-3/#dfn-time-origin-timestamp
 */
export const wallClock: Clock = () => performance.timeOrigin + performance.now()

/**
 * The smallest step the clock is seen to take: about 0.005 ms in an isolated Chromium, 0.1 ms in one that is not,
 * 1 ms or more in Firefox without isolation. Spins until the clock has moved `steps` times.
 * @param steps how many steps to look at, at least 1
 * @param limit gives up after this many readings, so that a stopped clock cannot hang the caller; then Infinity
 */
export function measureClockTick(clock: Clock, steps = 20, limit = 5_000_000): Ms {
  let tick = Number.POSITIVE_INFINITY
  let last = clock()
  for (let seen = 0, reads = 0; seen < steps && reads < limit; reads++) {
    const now = clock()
    if (now === last) continue
    tick = Math.min(tick, now - last)
    last = now
    seen++
  }
  return tick
}
