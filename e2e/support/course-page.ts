import type { Page } from '@playwright/test'
import { type StaticHost, startHost } from './static-host.ts'

/** A course page on another site; the messages that reach it are kept in `heard`. */
const coursePage = (frame: string): string => `<!doctype html><html lang="en"><title>Week 3</title>
<link rel="icon" href="data:,"><h1>Week 3</h1>
<script>window.heard = []; addEventListener('message', ({ origin, data }) => heard.push({ origin, data }))</script>
${frame}<p>And what do you think?</p></html>`

/** A message that the course page received. */
export interface Heard {
  readonly origin: string
  readonly data: { readonly type?: string; readonly subject?: string; readonly [key: string]: unknown }
}

/** Serves a course page with `frame` in it. */
export function course(frame: string): Promise<StaticHost> {
  return startHost({ name: '127.0.0.1', pages: { '/': coursePage(frame) } })
}

/** Everything that the course page received so far. */
export const heardBy = (page: Page): Promise<readonly Heard[]> =>
  page.evaluate(() => (globalThis as unknown as { heard: Heard[] }).heard)

/** The events that the course page received so far, in order. */
export async function eventsHeardBy(page: Page): Promise<readonly Heard['data'][]> {
  return (await heardBy(page)).map(({ data }) => data).filter(({ type }) => type === 'playground:event')
}
