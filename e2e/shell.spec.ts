import { heardNext, listen } from './support/screen-reader.ts'
import { startStaticHost } from './support/static-host.ts'
import { axeFindings, axeFindingsInBothThemes, expect, sidewaysOverflow, test } from './support/test.ts'

test('the start page says what this is and lists the exhibits', async ({ page }) => {
  await page.goto('#/')
  await expect(page).toHaveTitle('Parallelism playground')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How much faster with more processes?')
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible()
})

test('one question of the start page is open at a time, first that of the next exhibit', async ({ page }) => {
  await page.goto('#/')
  const questions = page.getByRole('main').getByRole('button', { expanded: true })
  await expect(questions).toHaveText(['Why does the curve go flat?'])
  await page.getByRole('radio', { name: /Coordinating many processes/ }).check()
  await expect(page.getByRole('main').getByText('The answer of the notes')).toBeVisible()
  await page.getByRole('button', { name: 'Does writing it on one line help?' }).click()
  await expect(questions).toHaveText(['Does writing it on one line help?'])
  await expect(page.getByRole('group')).toHaveCount(1)
})

test('our own server gives the page shared memory', async ({ page }) => {
  await page.goto('#/')
  await expect(page.getByRole('banner')).toContainText('shared memory on')
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
})

test('an address that leads nowhere says so, above the exhibits', async ({ page }) => {
  await page.goto('#/no-such-exhibit?v=1')
  await expect(page.getByRole('main').getByText('This address leads to no exhibit')).toBeVisible()
  await expect(page.getByRole('main').getByText('#/no-such-exhibit')).toBeVisible()
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible()
})

test('the theme follows the system until the visitor chooses one, which outlives a reload', async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('#/')
  const light = await background()
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await background()
  expect(dark).not.toBe(light)
  await page.getByRole('button', { name: 'Theme' }).click()
  await page.getByRole('menuitemradio', { name: 'Light' }).click()
  expect(await background()).toBe(light)
  await page.reload()
  expect(await background()).toBe(light)
})

test('the first stop of the Tab key leads past the bar', async ({ page }) => {
  await page.goto('#/')
  await expect(page.getByRole('banner')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the exhibit' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('axe finds nothing on the start page in either theme', async ({ page }) => {
  await page.goto('#/')
  await expect(page.getByRole('banner')).toContainText('shared memory on')
  expect(await axeFindingsInBothThemes(page)).toEqual([])
})

for (const { width, height } of [
  { width: 360, height: 640 },
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
]) {
  test(`nothing is wider than a window of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    for (const address of ['#/', '#/no-such-exhibit']) {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await sidewaysOverflow(page)).toBe(0)
    }
  })
}

test('a sub-folder of a plain static host is enough; the bar says that memory is not shared', async ({
  page,
  ownOrigins,
}) => {
  await using host = await startStaticHost()
  ownOrigins.add(new URL(host.url).origin)
  await page.goto(host.url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('shared memory off')
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false)
})

for (const address of ['#/race?v=1', '#/race?v=1&ui=min']) {
  test(`what the badge says is in sight in a window of any width: ${address}`, async ({ page, ownOrigins }) => {
    await using host = await startStaticHost()
    ownOrigins.add(new URL(host.url).origin)
    await page.goto(`${host.url}${address}`)
    const badge = page.getByRole('button', { name: /shared memory off/ })
    for (const width of [360, 390, 720, 1280]) {
      await page.setViewportSize({ width, height: 640 })
      await badge.click()
      const details = page.getByRole('dialog', { name: 'Shared memory is off on this page' })
      await expect(details).toBeInViewport({ ratio: 1 })
      await page.keyboard.press('Escape')
      await expect(badge).toBeFocused()
    }
  })
}

test('every press of a button that copies is seen and heard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  for (const address of ['#/speedup?v=1', '#/pool?v=1&part=calls', '#/race?v=1']) {
    await page.goto(address)
    const button = page.getByRole('button', { name: 'Copy link' })
    await button.click()
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
    await expect(page.getByRole('main').getByText('Link copied', { exact: true })).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(address.slice(0, 6))
    await listen(page)
    await button.click()
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
    expect(await heardNext(page)).toContain('Link copied')
  }
  expect(await axeFindings(page, { within: '#main' })).toEqual([])
})

test('a second copy of the code for a course page is seen and heard in its dialog', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('#/')
  await page.getByRole('button', { name: 'Embed in a course page' }).click()
  const dialog = page.getByRole('dialog')
  for (let press = 0; press < 2; press++) {
    await listen(page)
    await dialog.getByRole('button', { name: 'Copy code' }).click()
    await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible()
    expect(await heardNext(page)).toContain('The code is copied. Paste it into the HTML of your page.')
  }
  const code = await page.evaluate(() => navigator.clipboard.readText())
  expect(code).toContain('<iframe')
  expect(await dialog.locator('[aria-live]').textContent()).toContain('The code is copied.')
})

test('where the browser allows no copying the link is shown, to be copied by hand', async ({ page }) => {
  // As over plain http.
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await page.goto('#/race?v=1')
  for (let press = 0; press < 2; press++) {
    await page.getByRole('button', { name: 'Copy link' }).click()
    const dialog = page.getByRole('dialog', { name: 'Copy the link by hand' })
    await expect(dialog.getByRole('textbox')).toHaveValue(/#\/race\?v=1/)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeFocused()
  }
})
