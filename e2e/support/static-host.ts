import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** A plain static host in one of its folders. */
export interface StaticHost extends AsyncDisposable {
  /** The address of the folder, with a closing slash. */
  readonly url: string
}

/** Serves `dist` as a course's own web space does: from a sub-folder, without the isolation headers. */
export async function startStaticHost(folder = '/courses/parallel/playground/'): Promise<StaticHost> {
  const dist = join(import.meta.dirname, '../../dist')
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    const inside = normalize(pathname.slice(folder.length)) || '.'
    const file = pathname.endsWith('/') ? join(inside, 'index.html') : inside
    const body = pathname.startsWith(folder) ? await readFile(join(dist, file)).catch(() => undefined) : undefined
    const type = types[extname(file)] ?? 'application/octet-stream'
    response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': type }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}${folder}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
