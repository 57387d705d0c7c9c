import { expect, test, vi } from 'vitest'
import { HashLocation } from './location.ts'

function fakeWindow(hash: string, replaceState = vi.fn()) {
  const listeners: (readonly [string, () => void])[] = []
  const host = {
    location: { hash, href: `https://a.edu/play/${hash}` },
    history: { state: null, replaceState },
    addEventListener: (type: string, listener: () => void) => listeners.push([type, listener]),
    setTimeout: vi.fn<(callback: () => void) => number>(() => 7),
    clearTimeout: vi.fn(),
  }
  const dispatch = (event: string) => {
    for (const [type, listener] of listeners) if (type === event) listener()
  }
  const go = (next: string) => {
    host.location.hash = next
    dispatch('hashchange')
  }
  return { host, go, dispatch, here: new HashLocation(host as unknown as Window) }
}

test('following a link changes the address once', () => {
  const { go, here } = fakeWindow('#/')
  const seen = vi.fn()
  here.address.subscribe(seen)
  go('#/speedup?v=1&workers=1,2')
  expect(seen).toHaveBeenCalledTimes(1)
  expect(here.address.getSnapshot().slug).toBe('speedup')
})

test('replacing the query writes the address bar, keeps the frame keys and tells nobody', () => {
  const replaceState = vi.fn()
  const { here } = fakeWindow('#/speedup?v=1&theme=dark', replaceState)
  const seen = vi.fn()
  here.address.subscribe(seen)
  here.replaceQuery(new URLSearchParams('workers=1,2'))
  expect(replaceState).toHaveBeenLastCalledWith(null, '', '#/speedup?v=1&theme=dark&workers=1,2')
  expect(seen).not.toHaveBeenCalled()
})

test('a refused change is written later, and the last one wins', () => {
  const replaceState = vi.fn(() => {
    throw new DOMException('Too many calls', 'SecurityError')
  })
  const { host, here } = fakeWindow('#/speedup', replaceState)
  here.replaceQuery(new URLSearchParams('a=1'))
  here.replaceQuery(new URLSearchParams('a=2'))
  expect(host.clearTimeout).toHaveBeenCalledWith(7)
  replaceState.mockReset()
  host.setTimeout.mock.lastCall?.[0]()
  expect(replaceState).toHaveBeenLastCalledWith(null, '', '#/speedup?v=1&a=2')
})

test('a late change is written a moment later, or when the page is left, and never over another address', () => {
  const replaceState = vi.fn()
  const { host, go, dispatch, here } = fakeWindow('#/race?v=1', replaceState)
  here.replaceQuery(new URLSearchParams('step=1'), true)
  expect(replaceState).not.toHaveBeenCalled()
  expect(here.ownTab()).toContain('step=1')
  host.setTimeout.mock.lastCall?.[0]()
  expect(replaceState).toHaveBeenLastCalledWith(null, '', '#/race?v=1&step=1')
  here.replaceQuery(new URLSearchParams('step=2'), true)
  dispatch('pagehide')
  expect(replaceState).toHaveBeenLastCalledWith(null, '', '#/race?v=1&step=2')
  here.replaceQuery(new URLSearchParams('step=3'), true)
  host.clearTimeout.mockClear()
  go('#/pool?v=1')
  expect(host.clearTimeout).toHaveBeenCalledWith(7)
  dispatch('pagehide')
  expect(replaceState).toHaveBeenCalledTimes(2)
})

test('choosing a theme by hand takes it out of the address and leaves the rest', () => {
  const replaceState = vi.fn()
  const { here } = fakeWindow('#/speedup?v=1&theme=dark&a=1', replaceState)
  here.changeFrame({ theme: null })
  expect(here.address.getSnapshot().theme).toBeNull()
  expect(replaceState).toHaveBeenLastCalledWith(null, '', '#/speedup?v=1&a=1')
})

test('a permalink is whole, and stands in another page when asked to', () => {
  const { here } = fakeWindow('#/speedup?v=1&theme=dark')
  const query = new URLSearchParams('workers=1,2')
  expect(here.permalink('speedup', query)).toBe('https://a.edu/play/#/speedup?v=1&workers=1,2')
  expect(here.permalink('speedup', query, true)).toBe('https://a.edu/play/#/speedup?v=1&ui=min&workers=1,2')
})
