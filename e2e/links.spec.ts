import { expect, test } from './support/test.ts'

const hostile = [
  '#/race?v=1&step=1e309&schedule=NaN&seed=-1',
  '#/race?v=1&program=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
  '#/race?v=1&source=%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  '#/race?v=-1&step=NaN',
  '#/speedup?v=1&size=1e18&workers=0,-4,1e9,NaN,2&seconds=Infinity&seed=0x10&guess=-5',
  '#/speedup?v=1&workload=__proto__&points=%00%ff%fe&view=constructor',
  '#/speedup?v=1&points=javascript:alert(1)',
  '#/%3Cimg%20src=x%20onerror=alert(1)%3E?v=1',
  '#/__proto__',
  '#/constructor?v=1',
  '#/..%2f..%2fetc',
  '#/?v=9&parent=javascript:alert(1)',
  '#//////?????&&&===',
  '#/race?parent=*&lock=__proto__&hide=toString&type=%00&theme=<b>',
]

test('a hostile link is clamped or refused with a message, and nothing of it runs', async ({ page }) => {
  page.on('dialog', () => expect('a dialog').toBe('never opened'))
  for (const address of hostile) {
    await page.goto('about:blank')
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'This page stopped' })).toHaveCount(0)
    expect(await page.locator('img[src="x"], main script').count()).toBe(0)
  }
})

test('a hash of a megabyte is refused with a message', async ({ page }) => {
  await page.goto('#/')
  await page.evaluate(() => {
    location.hash = `#/race?v=1&source=${'x'.repeat(1_000_000)}`
  })
  await expect(page.getByRole('main').getByText('This link is too long to be read')).toBeVisible()
})

test('a link without a version, as the first ones were, still opens', async ({ page }) => {
  await page.goto('#/race?schedule=010101&step=3')
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('v=1')
  expect(await page.evaluate(() => location.hash)).toContain('schedule=010101&step=3')
})

test('a link of a version that this page does not know opens all the same, and says so', async ({ page }) => {
  for (const version of ['0', '2', '9.1']) {
    await page.goto('about:blank')
    await page.goto(`#/race?v=${version}&schedule=010101&step=6`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('1, not 2: P2 wrote over P1’s update')
    await expect(page.getByRole('main').getByText(`This link has version ${version}`)).toBeVisible()
  }
})

test('hashes at random, one after the other in the same page, throw nothing and leave it alive', async ({ page }) => {
  await page.goto('#/')
  const slugs = ['race', 'speedup', 'pool', 'nothing', '']
  const keys = ['v', 'ui', 'theme', 'type', 'lock', 'part', 'view', 'step', 'schedule', 'workers', 'size', 'program']
  const values = ['1', '-1', 'NaN', '1e309', '<b>', '%00', 'min', 'large', 'copies', 'table', '0101', '__proto__', '💥']
  // The browser itself lets a page go to 200 addresses in ten seconds; 10,000 are read without it in the unit tests.
  for (let round = 0; round < 150; round++) {
    const pick = (from: readonly string[], salt: number) => from[(round * 7919 + salt * 104_729) % from.length]
    const query = [1, 2, 3, 4].map((salt) => `${pick(keys, salt)}=${pick(values, salt + round)}`).join('&')
    await page.evaluate(
      (hash) => {
        location.hash = hash
      },
      `#/${pick(slugs, 5)}?${query}`,
    )
  }
  await page.evaluate(() => {
    location.hash = '#/race?v=1'
  })
  await expect(page.getByRole('button', { name: /^Run one step of P1/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'This page stopped' })).toHaveCount(0)
})

test('the policy of the page keeps out inline scripts, eval and other hosts, and lets the explorer compile', async ({
  page,
  problems,
}) => {
  await page.goto('#/race?v=1')
  await expect(page.getByText('18 ways').first()).toBeVisible()
  const kept = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.inlineRan = true'
    document.body.append(script)
    const refused = (run: () => unknown): boolean => {
      try {
        run()
        return false
      } catch {
        return true
      }
    }
    return {
      inline: !('inlineRan' in globalThis),
      // Outside of the call that a debugger makes, which may evaluate.
      eval: await new Promise((resolve) => setTimeout(() => resolve(refused(() => new Function('return 1')())))),
      fetch: await fetch('http://127.0.0.1:9/').then(
        () => false,
        () => true,
      ),
      wasm: await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
        () => true,
        () => false,
      ),
    }
  })
  expect(kept).toEqual({ inline: true, eval: true, fetch: true, wasm: true })
  // The browser names on the console what it kept out.
  problems.splice(0)
})
