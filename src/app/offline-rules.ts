/** What the service worker decides, apart from the events that it answers. */

/** A file of the build, relative to the page. */
export interface BuiltFile {
  readonly path: string
  /** A digest of its content. It only makes another build another worker. */
  readonly digest: string
}

/** How the caches of one copy of the playground are called. */
export interface CacheNames {
  /** Several copies may stand on one host, and other programs beside them. */
  readonly prefix: string
  /** The cache of this version. */
  readonly own: string
}

/** The names of the caches of the copy at `scope`. */
export function cacheNames(scope: string, version: string): CacheNames {
  const prefix = `parallelism-playground ${scope} `
  return { prefix, own: `${prefix}${version}` }
}

/**
 * The caches to delete once this version has taken over: all of ours but the newest other one, since a tab that was open
 * before may still ask for its parts, which the host no longer has.
 * @param all in the order in which they were made
 */
export function expiredCaches(all: readonly string[], { prefix, own }: CacheNames): readonly string[] {
  const others = all.filter((name) => name.startsWith(prefix) && name !== own)
  return others.slice(0, -1)
}

/** Whether the name of a file holds a digest of its content: such a file never changes. */
export function isHashed(path: string): boolean {
  return /^(\.\/)?assets\/[^?]*-[\w-]{8}\.\w+$/.test(path)
}

/** The same response with `headers` set. One that cannot be read, such as a redirect, stays as it is. */
export function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  if (response.status === 0) return response
  const all = new Headers(response.headers)
  for (const [name, value] of Object.entries(headers)) all.set(name, value)
  const { status, statusText } = response
  const body = [204, 205, 304].includes(status) ? null : response.body
  return new Response(body, { status, statusText, headers: all })
}
