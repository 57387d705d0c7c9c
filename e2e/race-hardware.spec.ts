import type { Page } from '@playwright/test'
import { startStaticHost } from './support/static-host.ts'
import { axeFindings, expect, sidewaysOverflow, test } from './support/test.ts'

/** Opens the panel; how it is reached depends on the width. */
async function openPanel(page: Page, address = '#/race?v=1'): Promise<void> {
  await page.goto(address)
  await page.getByRole('tab', { name: 'This machine' }).click()
  await expect(page.getByText(/^In the model 2 processes/)).toBeVisible({ timeout: 30_000 })
}

const panel = (page: Page) => page.getByRole('tabpanel', { name: 'This machine' })
const variantList = (page: Page) => page.getByRole('combobox', { name: 'How each worker adds 1' })
const possible = (page: Page) => page.getByRole('definition').filter({ hasText: 'ended at a possible value' })

/** Races until so many runs are kept, then cancels: what the panel says of them is complete. */
async function raceSome(page: Page, variant: string, runs: number): Promise<void> {
  await variantList(page).selectOption({ label: variant })
  await panel(page)
    .getByRole('button', { name: /^Race (for real|again)/ })
    .click()
  // In the panel: what a screen reader was last told stands outside it, and is of the race before.
  await expect(
    panel(page)
      .getByText(new RegExp(`in (${runs}|${runs + 1}|${runs + 2}) runs`))
      .first(),
  ).toBeVisible({
    timeout: 60_000,
  })
  await panel(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(panel(page).getByText(/Cancelled: \d+ of 30 runs kept/)).toBeVisible()
}

test('30 runs of a plain increment lie in the possible set, and the panel says what was lost and how far they overlapped', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await openPanel(page)
  await panel(page).getByRole('button', { name: 'Race for real' }).click()
  await expect(panel(page).getByRole('progressbar')).toBeVisible()
  await expect(panel(page).getByRole('button', { name: 'Race again' })).toBeVisible({ timeout: 150_000 })
  const finding = panel(page).getByText(/of the updates were kept in 30 runs$|^Nothing was lost this time, in 30 runs/)
  await expect(finding.first()).toBeVisible()
  await expect(possible(page)).toHaveText(/^All 30 runs ended at a possible value: possible are 2 to/)
  await expect(page.getByText(/^Both workers were between start and end for/)).toBeVisible()
  await expect(panel(page).getByRole('img', { name: /^Share of the updates kept/ })).toBeVisible()
  await page.getByText('As a table', { exact: true }).click()
  await page.getByText('Every run', { exact: true }).click()
  await expect(page.getByRole('region', { name: /^Runs of Plain/ }).getByRole('row')).toHaveCount(31)
  expect(await axeFindings(page)).toEqual([])
})

test('the WebAssembly that runs is shown: three instructions that can interleave, or one that cannot', async ({
  page,
}) => {
  await openPanel(page)
  const code = panel(page).getByRole('figure')
  await variantList(page).selectOption({ label: 'Wasm: load, add, store' })
  await expect(code).toContainText(/i32\.load[\s\S]*i32\.add[\s\S]*i32\.store/)
  await variantList(page).selectOption({ label: 'Wasm: atomic add' })
  await expect(code).toContainText('i32.atomic.rmw.add')
  await expect(code).not.toContainText('i32.load')
})

test('Atomics.add, compare-and-swap, a lock and own counters lose nothing', async ({ page }) => {
  test.setTimeout(240_000)
  await openPanel(page)
  for (const variant of [
    'Atomics.add',
    'Wasm: atomic add',
    'Compare, swap, try again',
    'Lock: Atomics.wait and notify',
    'A counter for each worker',
  ]) {
    await raceSome(page, variant, 3)
    await expect(
      panel(page).getByText(/^Nothing was lost in \d+ runs: no schedule can lose an update here/),
    ).toBeVisible()
    await expect(possible(page)).toHaveText(/only [\d,]+ is possible\.$/)
  }
})

test('whatever may lose updates ends at possible values, with four workers too', async ({ page }) => {
  test.setTimeout(240_000)
  await openPanel(page)
  for (const variant of ['Read, add, write', 'Wasm: load, add, store', 'Lock around each access only']) {
    await raceSome(page, variant, 2)
    await expect(possible(page)).toHaveText(/possible are 2 to/)
  }
  await page.getByRole('radio', { name: '4', exact: true }).click()
  await raceSome(page, 'Atomics.store of load + 1', 2)
  await expect(possible(page)).toHaveText(/possible are 2 to/)
})

test('cancelling ends every racing worker, also those that spin or sleep, and so does leaving', async ({ page }) => {
  await openPanel(page)
  const racing = (): number => page.workers().filter((worker) => /race-parent|contender/.test(worker.url())).length
  await variantList(page).selectOption({ label: 'Lock: Atomics.wait and notify' })
  for (const leave of [false, true]) {
    await panel(page).getByRole('button', { name: /^Race/ }).click()
    await expect.poll(racing).toBe(3)
    if (leave) await page.goto('#/')
    else await panel(page).getByRole('button', { name: 'Cancel' }).click()
    await expect.poll(racing).toBe(0)
  }
})

test('a race goes on beside other panels; its runs are kept, priced among the fixes and set beside the schedulers', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await openPanel(page, '#/race?v=1&program=one-line')
  const side = page.getByRole('region', { name: /^On this machine/ })
  await side.getByRole('button', { name: /^Race for real/ }).click()
  await page.getByRole('tab', { name: 'Fixes' }).click()
  await expect(page.getByRole('row', { name: /^None/ })).toContainText('not measured yet')
  const cancel = side.getByRole('button', { name: 'Cancel' })
  await expect(side.getByText(/^Run [3-9] of 30/)).toBeVisible({ timeout: 60_000 })
  await cancel.click()
  await expect(side.getByRole('heading', { name: /^On this machine: 2 workers × [\d,]+$/ })).toBeVisible()
  await expect(side.getByRole('definition')).toHaveCount(3)
  await expect(page.getByRole('row', { name: /^One line/ })).toContainText(/[\d.]+ ns, 2 workers/)

  // Another exhibit and back: the results of the visit are still there.
  await page.evaluate(() => {
    location.hash = '#/speedup'
  })
  await expect(side).toHaveCount(0)
  await page.evaluate(() => {
    location.hash = '#/race?v=1&program=one-line&panel=schedulers'
  })
  const here = page.getByRole('region', { name: 'This machine', exact: true })
  await expect(here).toContainText('measured here')
  await expect(here).toContainText(/\d+ trials of 2 workers with [\d,]+ increments each/)
  await page.getByRole('tab', { name: 'This machine' }).click()
  await expect(panel(page).getByText(/Cancelled: \d+ of 30 runs kept/)).toBeVisible()
  await expect(possible(page)).toHaveText(/possible are 2 to/)
})

test('the store-buffer test never reads 0 twice with atomic accesses', async ({ page }) => {
  test.setTimeout(180_000)
  await openPanel(page)
  await page.getByText('Advanced: does memory keep the order of the program?').click()
  await page.getByRole('button', { name: 'Try it' }).click()
  await expect(panel(page).getByText(/^With plain accesses .* With Atomics never\.$/)).toBeVisible({ timeout: 150_000 })
})

test('without shared memory the panel says why, and shows the model as simulated only', async ({
  page,
  ownOrigins,
}) => {
  await using host = await startStaticHost()
  ownOrigins.add(new URL(host.url).origin)
  await page.setViewportSize({ width: 360, height: 800 })
  await openPanel(page, `${host.url}#/race?v=1`)
  await expect(page.getByText('No shared memory, no real race')).toBeVisible()
  await expect(page.getByText(/^Simulated, not measured: model, 2 × 10/)).toBeVisible()
  await expect(page.getByText(/Measured on this machine/)).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Race/ })).toHaveCount(0)
  expect(await sidewaysOverflow(page)).toBe(0)
  expect(await axeFindings(page)).toEqual([])
})
