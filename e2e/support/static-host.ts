import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}

const dist = join(import.meta.dirname, '../../dist')

/** How a host is set up. Different loopback names are different sites to a browser. */
export interface HostSetup {
  readonly name?: 'localhost' | '127.0.0.1' | '127.0.0.2'
  /** The folder that the built files stand in, with both slashes. */
  readonly folder?: string
  /** Sent with every response; none on a plain web space. */
  readonly headers?: Readonly<Record<string, string>>
  /** Pages of a course beside the built files, by their path. */
  readonly pages?: Readonly<Record<string, string>>
}

/** A plain static host in one of its folders. */
export interface StaticHost extends AsyncDisposable {
  /** The address of the folder, with a closing slash. */
  readonly url: string
  readonly origin: string
  /** The paths asked for so far. */
  readonly requests: string[]
  /** Files that stand in for built ones, relative to the folder; null for one that is gone. */
  readonly replaced: Map<string, string | null>
  /** Goes off the network. */
  stop(): Promise<void>
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

/** Serves `dist`, and pages of a course beside it. */
export async function startHost(setup: HostSetup): Promise<StaticHost> {
  const { name = 'localhost', folder = '/', headers = {}, pages = {} } = setup
  const requests: string[] = []
  const replaced = new Map<string, string | null>()
  const contentOf = async (pathname: string): Promise<{ readonly file: string; readonly body?: string | Buffer }> => {
    const page = pages[pathname]
    if (page !== undefined) return { file: 'page.html', body: page }
    if (!pathname.startsWith(folder)) return { file: pathname }
    const inside = normalize(pathname.slice(folder.length)) || '.'
    const file = pathname.endsWith('/') ? join(inside, 'index.html') : inside
    const body = replaced.has(file) ? replaced.get(file) : await readFile(join(dist, file)).catch(() => undefined)
    return body === undefined || body === null ? { file } : { file, body }
  }
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    requests.push(pathname)
    const { file, body } = await contentOf(pathname)
    const type = types[extname(file)] ?? 'application/octet-stream'
    response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': type, ...headers }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, name, resolve))
  const { port } = server.address() as AddressInfo
  const origin = `http://${name}:${port}`
  const stop = (): Promise<void> => (server.listening ? close(server) : Promise.resolve())
  return {
    url: `${origin}${folder}`,
    origin,
    requests,
    replaced,
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

/** Serves `dist` as a course's own web space does: from a sub-folder, without the isolation headers. */
export function startStaticHost(folder = '/courses/parallel/playground/'): Promise<StaticHost> {
  return startHost({ folder })
}
