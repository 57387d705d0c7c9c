import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'

/** What a page must never do, as it happens: complain on the console, throw, or ask another origin for something. */
function watch(context: BrowserContext, origins: ReadonlySet<string>): string[] {
  const problems: string[] = []
  context.on('console', (message) => {
    // Playwright says so itself, where a spec keeps the service worker out.
    if (message.text().startsWith('Service Worker registration blocked by Playwright')) return
    if (message.type() === 'error' || message.type() === 'warning') problems.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => problems.push(`thrown: ${error.error().message}`))
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && !origins.has(origin)) problems.push(`third party: ${request.url()}`)
  })
  return problems
}

/** Playwright's `test`, with our own server as the base and every page under watch. */
export const test = base.extend<{
  /** Further origins that this spec serves the page from. */
  readonly ownOrigins: Set<string>
  /** What the pages did wrong so far; the test fails when it is not empty at the end. A spec may take out what it caused. */
  readonly problems: string[]
}>({
  // Playwright reads the fixtures that a fixture needs from this pattern.
  // biome-ignore lint/correctness/noEmptyPattern: it needs none
  baseURL: async ({}, use) => {
    await use(process.env['PLAYGROUND_URL'])
  },
  ownOrigins: async ({ baseURL }, use) => {
    await use(new Set([new URL(baseURL ?? '').origin]))
  },
  problems: [
    async ({ context, ownOrigins }, use) => {
      const problems = watch(context, ownOrigins)
      await use(problems)
      expect(problems).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** What axe looks at, and for. */
interface AxeScope {
  /** A selector; the rest of the page is left out. */
  readonly within?: string
  /** Only the rules that colours decide. */
  readonly colours?: boolean
}

/** Everything that axe finds against WCAG 2.2 A and AA once the page has come to rest, one line each with what axe says of it. */
export async function axeFindings(page: Page, { within, colours = false }: AxeScope = {}): Promise<readonly string[]> {
  await atRest(page)
  // In the page itself: the newer way opens another page to put the findings of frames together, and there are none to look into.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  if (within !== undefined) axe.include(within)
  if (colours) axe.withRules(['color-contrast', 'link-in-text-block'])
  else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary})`),
  )
}

/** The findings in both themes. Only colours differ between them, so the rules about everything else are asked once. */
export async function axeFindingsInBothThemes(page: Page, within?: string): Promise<readonly string[]> {
  const scope = within === undefined ? {} : { within }
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await axeFindings(page, scope)
  await page.emulateMedia({ colorScheme: 'dark' })
  return [...light, ...(await axeFindings(page, { ...scope, colours: true }))]
}

/**
 * Waits until nothing moves: half-way through a change of colours, axe sees contrasts that no visitor reads.
 * An animation that never ends by itself does not count.
 */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // A change of the media takes a frame to start its transitions.
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    await nextFrame()
    const ends = ({ playState, effect }: Animation) =>
      playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY
    await Promise.allSettled(
      document
        .getAnimations()
        .filter(ends)
        .map(({ finished }) => finished),
    )
    await nextFrame()
  })
}

/** By how many CSS pixels the page is wider than its window; 0 when it does not scroll sideways. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(async () => {
    // A window that has just changed is laid out by script in its first frame.
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
    return document.documentElement.scrollWidth - document.documentElement.clientWidth
  })
}
