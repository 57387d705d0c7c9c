import { downloaded, measured, quick, type Report, runState, textOf } from './support/lab-page.ts'
import { startStaticHost } from './support/static-host.ts'
import { expect, test } from './support/test.ts'

for (const [workload, size, result] of [
  ['primes', 100_000, '9592'],
  ['sum-of-squares', 5000, '41679167500'],
  ['collatz', 100_000, '77031 takes 350 steps'],
  ['sleep', 1, '16 waits'],
] as const) {
  test(`${workload} gives the right answer on 1 to 8 real workers, whatever the schedule`, async ({ page }) => {
    for (const schedule of ['static', 'dynamic', 'guided']) {
      const settings = `workload=${workload}&size=${size}&workers=1,2,3,4,5,6,7,8&schedule=${schedule}&seconds=1`
      await measured(page, `#/speedup?v=1&${settings}`)
      const report: Report = JSON.parse(await textOf(await downloaded(page, 'JSON')))
      expect(report).toMatchObject({ result, resultOk: true })
      expect(report.points).toHaveLength(8)
    }
  })
}

test('a hidden tab pauses, its round is discarded, and measuring goes on when it is seen again', async ({ page }) => {
  await page.goto('#/speedup?v=1&workload=sleep&size=20&workers=1,2&seconds=4')
  const show = (state: 'visible' | 'hidden'): Promise<void> =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'visibilityState', { value, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, state)
  await page.getByRole('button', { name: /^Run/ }).click()
  await expect(page.getByRole('cell', { name: /^\d+ rounds?$/ }).first()).toBeVisible({ timeout: 20_000 })
  await show('hidden')
  await expect(page.getByText('Paused: this tab is hidden')).toBeVisible()
  await show('visible')
  await expect.poll(() => runState(page), { timeout: 30_000 }).toBe('done')
  const report = JSON.parse(await textOf(await downloaded(page, 'JSON'))) as { excluded: { reason: string }[] }
  expect(report.excluded.map(({ reason }) => reason)).toContain('hidden tab')
})

test('a plain host without shared memory measures as well, and its report says so', async ({ page, ownOrigins }) => {
  await using host = await startStaticHost()
  ownOrigins.add(new URL(host.url).origin)
  await measured(page, `${host.url}${quick}`)
  const report: Report = JSON.parse(await textOf(await downloaded(page, 'JSON')))
  expect(report).toMatchObject({ resultOk: true, machine: { isolated: false } })
})

test('when the workers cannot load, the run says so and the page goes on', async ({ page, problems }) => {
  await page.route(/\/assets\/worker-.*\.js$/, (route) => route.fulfill({ status: 404, body: '' }))
  await page.goto(quick)
  await page.getByRole('button', { name: /^Run/ }).click()
  await expect.poll(() => runState(page), { timeout: 30_000 }).toBe('failed')
  await expect(page.getByRole('main').getByText('The run failed')).toBeVisible()
  await expect(page.getByRole('main').getByText(/3 workers in a row ended before their first task/)).toBeVisible()
  // The browser itself reports each script that is missing.
  expect(problems.every((problem) => problem.includes('404'))).toBe(true)
  problems.length = 0

  await page.unroute(/\/assets\/worker-.*\.js$/)
  await page.getByRole('main').getByRole('button', { name: 'Run again' }).click()
  await expect.poll(() => runState(page), { timeout: 30_000 }).toBe('done')
})
