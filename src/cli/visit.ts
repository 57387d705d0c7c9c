import { type Browser, chromium, type Page } from '@playwright/test'
import { browserArgs, findBrowser } from './browser.ts'
import { serve } from './serve.ts'

/** A headless browser with one page, and the server that it visits; disposing ends both. */
export interface Visit extends AsyncDisposable {
  readonly page: Page
  /** The address of the server, with a closing slash. */
  readonly url: string
}

/** Serves a built folder on a free port and opens a browser beside it; the page is still blank. */
export async function visit(folder = 'dist'): Promise<Visit> {
  const executablePath = await findBrowser()
  const browser = await chromium.launch({ executablePath, args: [...browserArgs()] })
  try {
    return await visitWith(browser, folder)
  } catch (error) {
    await browser.close()
    throw error
  }
}

async function visitWith(browser: Browser, folder: string): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' })
  const served = await serve(0, folder)
  const close = async (): Promise<void> => {
    await browser.close()
    await served[Symbol.asyncDispose]()
  }
  return { page, url: served.url, [Symbol.asyncDispose]: close }
}
