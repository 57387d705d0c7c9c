/** The truth table of shared memory, row by row, in Chromium. Firefox has its own spec. */
import { isolationHeaders } from '../src/cli/headers.ts'
import {
  coopCoep,
  countLoads,
  courseAround,
  folder,
  onRung,
  policyOnly,
  race,
  realStorage,
  rungInside,
} from './support/isolation.ts'
import { type HostSetup, startHost } from './support/static-host.ts'
import { expect, test } from './support/test.ts'

test.use({
  serviceWorkers: 'allow',
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...realStorage] }),
})

interface Row {
  readonly row: string
  readonly child?: HostSetup['headers']
  readonly parent?: HostSetup['headers']
  /** 1 shares memory; 3 exchanges messages. */
  readonly rung: '1' | '3'
}

test.describe('headers alone, with the service worker blocked', () => {
  test.use({ serviceWorkers: 'block' })

  const atTheTop: readonly Row[] = [
    { row: 'at the top, no headers', rung: '3' },
    { row: 'at the top, COOP and COEP', child: coopCoep, rung: '1' },
    { row: 'at the top, the isolation policy', child: policyOnly, rung: '1' },
    { row: 'at the top, every header', child: isolationHeaders, rung: '1' },
  ]
  for (const { row, child = {}, rung } of atTheTop) {
    test(row, async ({ page, ownOrigins }) => {
      await using host = await startHost({ folder, headers: child })
      ownOrigins.add(host.origin)
      const loads = countLoads(page)
      await page.goto(`${host.url}${race}`)
      await onRung(page, Number(rung))
      expect(loads()).toBe(1)
    })
  }

  const inAFrame: readonly Row[] = [
    { row: 'in a frame of another site, no headers', rung: '3' },
    { row: 'in a frame of another site, COOP and COEP on the child only', child: coopCoep, rung: '3' },
    { row: 'in a frame of another site, the isolation policy from the server', child: policyOnly, rung: '1' },
    {
      row: 'in an isolated page that allows it, COEP and CORP on the child',
      parent: coopCoep,
      child: coopCoep,
      rung: '1',
    },
  ]
  for (const { row, child = {}, parent = {}, rung } of inAFrame) {
    test(row, async ({ page, ownOrigins }) => {
      await using host = await startHost({ folder, headers: child })
      await using around = await courseAround(`${host.url}${race}`, { headers: parent })
      for (const { origin } of [host, around]) ownOrigins.add(origin)
      const loads = countLoads(page)
      await page.goto(`${around.origin}/`)
      await expect.poll(() => rungInside(page)).toBe(rung)
      expect(loads()).toBe(1)
      // What is off is said below the exhibit, with the way out.
      const strip = page.frameLocator('iframe').getByRole('button', { name: /shared memory off/ })
      if (rung === '1') {
        await expect(strip).toHaveCount(0)
        await page.waitForLoadState('networkidle')
        return
      }
      await strip.click()
      await expect(page.frameLocator('iframe').getByRole('link', { name: 'Open in a new tab' })).toBeVisible()
    })
  }

  test('an isolated page does not load a child without headers', async ({ page, ownOrigins, problems }) => {
    await using host = await startHost({ folder })
    await using around = await courseAround(`${host.url}${race}`, { headers: coopCoep })
    for (const { origin } of [host, around]) ownOrigins.add(origin)
    await page.goto(`${around.origin}/`)
    await expect.poll(() => page.frames().some((frame) => frame.url().startsWith('chrome-error:'))).toBe(true)
    problems.splice(0)
  })
})

test.describe('a host without headers, by the service worker', () => {
  for (const { row, child = {} } of [
    { row: 'in a frame of another site, nothing asked of the course page' },
    { row: 'in a frame of another site, where the host sends COOP and COEP only', child: coopCoep },
  ] satisfies readonly Omit<Row, 'rung'>[]) {
    test(row, async ({ page, ownOrigins }) => {
      await using host = await startHost({ folder, headers: child })
      await using around = await courseAround(`${host.url}${race}`, { attributes: '' })
      for (const { origin } of [host, around]) ownOrigins.add(origin)
      const loads = countLoads(page)
      await page.goto(`${around.origin}/`)
      await expect.poll(() => rungInside(page)).toBe('1')
      expect(loads()).toBe(2)
      await page.waitForLoadState('networkidle')
    })
  }
})

for (const { row, child } of [
  { row: 'by the service worker', child: {} },
  { row: 'by the header of the server', child: policyOnly },
]) {
  test(`LMS, course page and playground on three sites, nothing asked of the outer two, ${row}`, async ({
    page,
    ownOrigins,
  }) => {
    await using host = await startHost({ folder, headers: child })
    await using inner = await courseAround(`${host.url}${race}`, { attributes: '' })
    await using lms = await courseAround(`${inner.origin}/`, { name: '127.0.0.2', attributes: '' })
    for (const { origin } of [host, inner, lms]) ownOrigins.add(origin)
    await page.goto(`${lms.origin}/`)
    await expect.poll(() => rungInside(page)).toBe('1')
    // The hosts stay until the frame has everything.
    await page.waitForLoadState('networkidle')
  })
}
