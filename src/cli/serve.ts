import { preview } from 'vite'

/** A running server of built files; disposing it closes the port. */
export interface Served extends AsyncDisposable {
  /** With a closing slash: `http://localhost:4173/`. */
  readonly url: string
}

/**
 * Serves a built folder with the isolation headers.
 * @param port the first port to try; the next free one is used when it is taken, and 0 takes any free one
 */
export async function serve(port: number, folder = 'dist'): Promise<Served> {
  const server = await preview({
    logLevel: 'silent',
    build: { outDir: folder },
    preview: { port, strictPort: false, open: false },
  })
  const url = server.resolvedUrls?.local[0]
  if (url === undefined) throw new Error('the preview server has no local address')
  return { url, [Symbol.asyncDispose]: () => server.close() }
}
