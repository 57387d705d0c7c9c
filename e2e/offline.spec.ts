import { startHost } from './support/static-host.ts'
import { expect, test } from './support/test.ts'

test.use({ serviceWorkers: 'allow' })

test('after the first load everything works without the network, exhibits that were never opened too', async ({
  page,
  ownOrigins,
}) => {
  await using host = await startHost({ folder: '/play/' })
  ownOrigins.add(host.origin)
  await page.goto(host.url)
  await expect(page.locator('html[data-rung="1"]')).toBeAttached({ timeout: 15_000 })
  await host.stop()
  const links = page.getByRole('navigation', { name: 'Exhibits' }).getByRole('link')
  const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash))
  for (const address of addresses) {
    await page.goto('about:blank')
    await page.goto(`${host.url}${address}`)
    await expect(page.getByRole('img').first()).toBeVisible()
    await expect(page.locator('html[data-rung="1"]')).toBeAttached()
  }
  await page.goto(`${host.url}#/speedup?v=1&workload=sleep&size=5&workers=1,2&seconds=1`)
  await page.getByRole('button', { name: /^Run/ }).click()
  await expect(page.locator('html[data-run="done"]')).toBeAttached({ timeout: 20_000 })
})

test('a new version is used on the next load, and old code does not stick', async ({ page, ownOrigins }) => {
  await using host = await startHost({ folder: '/play/' })
  ownOrigins.add(host.origin)
  await page.goto(host.url)
  await expect(page.locator('html[data-rung="1"]')).toBeAttached({ timeout: 15_000 })
  const html = await (await fetch(host.url)).text()
  host.replaced.set('index.html', html.replace('<title>Parallelism playground', '<title>New version'))
  // The application sets the title itself: the new page is told by what the browser got before.
  const served = await page.goto(host.url)
  expect(await served?.text()).toContain('<title>New version')
  await host.stop()
  const kept = await page.goto(host.url)
  expect(await kept?.text()).toContain('<title>New version')
})
