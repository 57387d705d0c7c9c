/** Brings shared memory and the offline cache to hosts that send no headers: registers the service worker, reloads once. */
import type { KeyValueStorage } from './storage.ts'

/** What the decision to reload depends on. */
export interface ReloadQuestion {
  readonly isolated: boolean
  /** The service worker answered for this page already: loading it again would change nothing. */
  readonly controlled: boolean
  /** The page stands in a frame. */
  readonly framed: boolean
  /** The engine isolates a framed document by a header of its own (Document-Isolation-Policy). */
  readonly framesCanIsolate: boolean
  readonly interacted: boolean
  /** A page of this host has been reloaded for it before, and none has been isolated since. */
  readonly triedBefore: boolean
}

/** Whether loading the page again would isolate it, and disturbs nobody. */
export function shouldReload(asked: ReloadQuestion): boolean {
  const { isolated, controlled, framed, framesCanIsolate, interacted, triedBefore } = asked
  return !(isolated || controlled || interacted || triedBefore) && (!framed || framesCanIsolate)
}

/** The first Chromium with Document-Isolation-Policy. */
const firstWithPolicy = 137

interface Brand {
  readonly brand: string
  readonly version: string
}

/**
 * Whether Document-Isolation-Policy works here. No script can ask for that, and trying it costs the visitor a reload in
 * every frame, so it is the one thing that is known by name: the policy exists in Chromium alone.
 */
export function knowsIsolationPolicy(brands: readonly Brand[] | undefined): boolean {
  return (brands ?? []).some(({ brand, version }) => brand === 'Chromium' && Number(version) >= firstWithPolicy)
}

const triedKey = 'parallelism-playground:isolation'

type Marks = KeyValueStorage & Pick<Storage, 'removeItem'>

/**
 * A mark that survives the reload. The storage of the session would not do: Chromium gives the isolated page another one.
 * Where it cannot be kept it counts as set, since nothing would end a loop.
 */
class TriedMark {
  readonly #storage: () => Marks

  constructor(storage: () => Marks) {
    this.#storage = storage
  }

  get isSet(): boolean {
    try {
      return this.#storage().getItem(triedKey) !== null
    } catch {
      return true
    }
  }

  /** @returns whether it was kept */
  set(): boolean {
    try {
      this.#storage().setItem(triedKey, '1')
      return true
    } catch {
      return false
    }
  }

  clear(): void {
    try {
      this.#storage().removeItem(triedKey)
    } catch {
      // It was never set.
    }
  }
}

// A click alone is how assistive technology presses a button.
const interactions = ['pointerdown', 'keydown', 'click', 'wheel', 'touchstart', 'input'] as const

/** Remembers whether the visitor has done anything yet. */
function watchInteraction(): () => boolean {
  let interacted = false
  const note = (): void => {
    interacted = true
    for (const type of interactions) removeEventListener(type, note, true)
  }
  for (const type of interactions) addEventListener(type, note, { capture: true, passive: true })
  return () => interacted
}

/**
 * Registers the service worker, and loads the page once more where that isolates it. Never throws: with storage or
 * service workers blocked the page goes on as it is.
 */
export async function seekIsolation(): Promise<void> {
  const tried = new TriedMark(() => localStorage)
  // A hard reload takes the service worker away once: after a success the next one may be made good again.
  if (crossOriginIsolated) tried.clear()
  const interacted = watchInteraction()
  try {
    const { serviceWorker } = navigator
    const controlled = serviceWorker.controller !== null
    if (crossOriginIsolated) await untilQuiet()
    await serviceWorker.register(new URL('./service-worker.js', document.baseURI))
    await serviceWorker.ready
    await loaded()
    const { brands } = (navigator as { userAgentData?: { brands: readonly Brand[] } }).userAgentData ?? {}
    const reload = shouldReload({
      isolated: crossOriginIsolated,
      controlled,
      framed: window !== window.top,
      framesCanIsolate: knowsIsolationPolicy(brands),
      interacted: interacted(),
      triedBefore: tried.isSet,
    })
    if (reload && tried.set()) location.reload()
  } catch {
    // No service worker here: blocked, not https, or a private window.
  }
}

/** A reload that is asked for while the page is still being loaded may be passed over. */
function loaded(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'complete') setTimeout(resolve)
    else addEventListener('load', () => setTimeout(resolve), { once: true })
  })
}

/** Filling the cache is no hurry where the page is isolated already, and would disturb a measurement. */
function untilQuiet(): Promise<void> {
  return new Promise((resolve) => {
    const wait = (): void => {
      if (document.documentElement.dataset['run'] === 'running') setTimeout(wait, 5000)
      else resolve()
    }
    setTimeout(wait, 3000)
  })
}
