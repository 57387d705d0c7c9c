import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const dist = join(import.meta.dirname, '../../dist')
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The ways in which a page may be served. */
export const isolations = {
  'no headers': {},
  'COOP and COEP': { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' },
  'Document-Isolation-Policy': { 'Document-Isolation-Policy': 'isolate-and-require-corp' },
} as const

/** The playground on a host of its own, and a second origin that counts what reaches it. */
export interface OwnCodeHosts extends AsyncDisposable {
  readonly url: string
  /** The second origin, which answers everything and lets everybody read it. */
  readonly outside: string
  /** What was asked of it: connections that never became a request count too. */
  readonly reached: string[]
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** Serves `dist` with the given headers. */
export async function startOwnCodeHosts(headers: Readonly<Record<string, string>>): Promise<OwnCodeHosts> {
  const reached: string[] = []
  const own = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    const file = pathname === '/' ? 'index.html' : normalize(pathname)
    const body = await readFile(join(dist, file)).catch(() => undefined)
    const type = types[extname(file)] ?? 'application/octet-stream'
    response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': type, ...headers }).end(body)
  })
  const second = createServer(({ method, url }, response) => {
    reached.push(`${method} ${url}`)
    const open = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }
    response.writeHead(200, { 'Content-Type': 'text/javascript', ...open }).end('0')
  })
  second.on('connection', () => reached.push('connection'))
  const [port, outsidePort] = [await listen(own), await listen(second)]
  return {
    url: `http://127.0.0.1:${port}/`,
    outside: `http://127.0.0.1:${outsidePort}`,
    reached,
    async [Symbol.asyncDispose]() {
      for (const server of [own, second]) {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      }
    },
  }
}
