/**
 * The one service worker: it adds the isolation headers to every response of a host that cannot send them, and it is the
 * offline cache. Built into `service-worker.js` beside index.html, with the list of files in it, so that another build is
 * another worker.
 *
 * Pages come from the network first, so a new version is used on the next load and stale code never sticks; files whose
 * name holds a digest of their content come from the cache first.
 */
import { isolationHeaders } from './isolation-headers.ts'
import { type BuiltFile, type CacheNames, cacheNames, expiredCaches, isHashed, withHeaders } from './offline-rules.ts'

// The DOM's types have no service workers, and those of the workers clash with them: this is what is used of them.
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Lasting {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}
interface WorkerScope {
  readonly registration: { readonly scope: string }
  readonly clients: { claim(): Promise<void> }
  /** Put in by the build. */
  readonly __PRECACHE__: { readonly version: string; readonly files: readonly BuiltFile[] }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
}
const scope = self as unknown as WorkerScope

const { version, files } = scope.__PRECACHE__
const names: CacheNames = cacheNames(scope.registration.scope, version)
const inScope = (path: string): string => new URL(path, scope.registration.scope).href
const page = inScope('./')

/** Puts a file into the cache of this version: from an older cache where its name holds its digest, else from the network. */
async function keep(cache: Cache, path: string): Promise<void> {
  const address = inScope(path)
  const known = isHashed(path) ? await caches.match(address) : undefined
  const response = known ?? (await fetch(address, { cache: 'no-cache' }))
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  await cache.put(address, response)
}

// All or nothing: a version that is not whole never takes over.
async function install(): Promise<void> {
  const cache = await caches.open(names.own)
  await Promise.all(files.map(({ path }) => keep(cache, path)))
  await scope.skipWaiting()
}

async function activate(): Promise<void> {
  for (const name of expiredCaches(await caches.keys(), names)) await caches.delete(name)
  await scope.clients.claim()
}

async function pageFirstFromNetwork(request: Request): Promise<Response> {
  try {
    const response = await fetch(request)
    if (response.ok) await put(page, response.clone())
    return response
  } catch (error) {
    const kept = await (await caches.open(names.own)).match(page)
    if (kept === undefined) throw error
    return kept
  }
}

async function hashedFirstFromCache(request: Request): Promise<Response> {
  const kept = await caches.match(request.url)
  if (kept !== undefined) return kept
  const response = await fetch(request)
  if (response.status === 200) await put(request.url, response.clone())
  return response
}

async function otherFirstFromNetwork(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    const kept = await caches.match(request.url, { ignoreSearch: true })
    if (kept === undefined) throw error
    return kept
  }
}

/** Storage may be full or taken away: the response is what counts. */
async function put(address: string, response: Response): Promise<void> {
  try {
    await (await caches.open(names.own)).put(address, response)
  } catch {
    // It is fetched again the next time.
  }
}

async function answer(request: Request): Promise<Response> {
  const { origin, pathname, href } = new URL(request.url)
  const isPage = request.mode === 'navigate' && `${origin}${pathname}`.replace(/index\.html$/, '') === page
  const path = href.slice(scope.registration.scope.length)
  const response = isPage
    ? await pageFirstFromNetwork(request)
    : isHashed(path)
      ? await hashedFirstFromCache(request)
      : await otherFirstFromNetwork(request)
  return withHeaders(response, isolationHeaders)
}

scope.addEventListener('install', (event) => event.waitUntil(install()))
scope.addEventListener('activate', (event) => event.waitUntil(activate()))
scope.addEventListener('fetch', (event) => {
  const { request } = event
  // Another origin, and what is written, are not ours to answer.
  if (request.method !== 'GET' || !request.url.startsWith(scope.registration.scope)) return
  if (request.headers.has('range')) return
  event.respondWith(answer(request))
})
