import type { Frame, Page } from '@playwright/test'
import { isolationHeaders } from '../../src/cli/headers.ts'
import { type HostSetup, type StaticHost, startHost } from './static-host.ts'
import { expect } from './test.ts'

// Playwright's own list of features to switch off holds the partitioning of storage, without which a real browser's
// service workers and storage behave otherwise in a frame of another site. The last switch of this name counts.
export const realStorage = ['--disable-features=MediaRouter,PaintHolding'] as const

/** What isolates a page at the top of a tab. */
export const coopCoep = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}
/** What isolates a framed page in Chromium, whatever stands around it. */
export const policyOnly = {
  'Document-Isolation-Policy': isolationHeaders['Document-Isolation-Policy'],
  'Cross-Origin-Resource-Policy': 'cross-origin',
}
/** Where the playground stands on its host. */
export const folder = '/play/'
/** The exhibit that is framed. */
export const race = '#/race?v=1&ui=min'

/** A course page on another site, with the playground, or another page, in a frame. */
export function courseAround(
  src: string,
  options: HostSetup & { readonly attributes?: string } = {},
): Promise<StaticHost> {
  const { attributes = 'allow="cross-origin-isolated; fullscreen"', ...setup } = options
  const page = `<!doctype html><title>Course</title><link rel="icon" href="data:,"><h1>Week 3</h1><iframe src="${src}" width="720" height="520" ${attributes}></iframe>`
  return startHost({ name: '127.0.0.1', pages: { '/': page }, ...setup })
}

/** Counts how often the playground is loaded as a document: by the visitor, by the course page, by a reload of its own. */
export function countLoads(page: Page): () => number {
  let loads = 0
  page.on('request', (request) => {
    if (request.isNavigationRequest() && new URL(request.url()).pathname === folder) loads += 1
  })
  return () => loads
}

/** What works, as the page itself found by trying. */
export const onRung = (page: Page, rung: number): Promise<void> =>
  expect(page.locator(`html[data-rung="${rung}"]`)).toBeAttached({ timeout: 10_000 })

/** The same of the innermost frame, which may be loaded once more meanwhile. */
export async function rungInside(page: Page): Promise<string | undefined> {
  try {
    const inner = page.frames().find((frame) => frame.url().includes('#/race'))
    return await inner?.evaluate(() => document.documentElement.dataset['rung'])
  } catch {
    return undefined
  }
}

/** The page comes to rest when the service worker is there and nothing loads any more. */
export async function settled(frame: Frame): Promise<void> {
  await expect
    .poll(() =>
      frame
        .evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated')
        .catch(() => false),
    )
    .toBe(true)
}
