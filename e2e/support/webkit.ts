import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'

// Debian's webkit2gtk-driver and xvfb: Playwright drives only a WebKit of its own.
const browser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'

/** Whether WebKitGTK can be driven on this machine. */
export const hasWebKit = [browser, '/usr/bin/WebKitWebDriver', '/usr/bin/xvfb-run'].every((path) => existsSync(path))

/** One window of WebKitGTK. */
export interface WebKit extends AsyncDisposable {
  readonly version: string
  open(address: string): Promise<void>
  /** Runs a function in the page, and gives what it returns. */
  look<A extends readonly unknown[], T>(script: (...args: A) => T, ...args: A): Promise<T>
  /** Looks into the one frame of the document that it looks into now, until the next address is opened. */
  enterFrame(): Promise<void>
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Starts WebKitGTK on a display of its own, and speaks WebDriver to it. @see https://www.w3.org/TR/webdriver2/ */
export async function startWebKit(): Promise<WebKit> {
  const port = await freePort()
  const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], { stdio: 'ignore', detached: true })
  const ask = async <T>(path: string, body?: object, method = body === undefined ? 'GET' : 'POST'): Promise<T> => {
    const sent = body === undefined ? { method } : { method, body: JSON.stringify(body) }
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, sent)
    const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } }
    if (!answer.ok) throw new Error(`${path}: ${value.error}, ${value.message}`)
    return value
  }
  const end = () => {
    // The group: xvfb-run starts the display and the driver.
    if (driver.pid !== undefined) process.kill(-driver.pid)
  }
  for (let turn = 0; turn < 100; turn++) {
    const up = await ask<{ ready: boolean }>('/status').catch(() => null)
    if (up?.ready === true) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const options = { binary: browser, args: ['--automation'] }
  const { sessionId, capabilities } = await ask<{ sessionId: string; capabilities: { browserVersion: string } }>(
    '/session',
    { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } },
  )
  const session = `/session/${sessionId}`
  return {
    version: capabilities.browserVersion,
    async open(address) {
      await ask(`${session}/frame`, { id: null })
      // A change of the hash alone loads nothing.
      await ask(`${session}/url`, { url: 'about:blank' })
      await ask(`${session}/url`, { url: address })
    },
    look: (script, ...args) =>
      ask(`${session}/execute/sync`, { script: `return (${script}).apply(null, arguments)`, args }),
    async enterFrame() {
      const id = await ask<object>(`${session}/element`, { using: 'css selector', value: 'iframe' })
      await ask(`${session}/frame`, { id })
    },
    async [Symbol.asyncDispose]() {
      await ask(session, undefined, 'DELETE').catch(() => {})
      end()
    },
  }
}
