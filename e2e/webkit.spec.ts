/** What works in WebKitGTK, where it is installed: the truth table, real workers, and the closed frame of own code. */
import { test as base, expect } from '@playwright/test'
import { isolationHeaders } from '../src/cli/headers.ts'
import { encodeCode } from '../src/sandbox/code-link.ts'
import { attackCount, attacks } from './support/attacks.ts'
import { coopCoep, folder, policyOnly, race } from './support/isolation.ts'
import { isolations, startOwnCodeHosts } from './support/own-code-hosts.ts'
import { type HostSetup, startHost } from './support/static-host.ts'
import { hasWebKit, startWebKit, type WebKit } from './support/webkit.ts'

base.skip(!hasWebKit, 'WebKitGTK and its driver are not installed here')

const test = base.extend<object, { readonly webkit: WebKit }>({
  webkit: [
    // Playwright reads the fixtures that a fixture needs from this pattern.
    // biome-ignore lint/correctness/noEmptyPattern: it needs none
    async ({}, use) => {
      await using webkit = await startWebKit()
      await use(webkit)
    },
    { scope: 'worker' },
  ],
})

const rung = (webkit: WebKit): Promise<string | null> =>
  webkit.look(() => document.documentElement.dataset['rung'] ?? null).catch(() => null)

/** Presses the first button whose words begin so, once it is there and can be pressed. */
async function press(webkit: WebKit, words: string): Promise<void> {
  const pressed = () =>
    webkit.look((start) => {
      const buttons = [...document.querySelectorAll('button')]
      const button = buttons.find(({ textContent }) => textContent?.trim().startsWith(start))
      if (button === undefined || button.disabled || button.ariaDisabled === 'true') return false
      button.click()
      return true
    }, words)
  await expect.poll(pressed).toBe(true)
}

const heading = (webkit: WebKit): Promise<string | null> =>
  webkit.look(() => document.querySelector('h1')?.textContent ?? null)

interface Row {
  readonly row: string
  readonly child?: HostSetup['headers']
  /** The pages around it, from the inside, with what their servers send; none at the top of a tab. */
  readonly around?: readonly HostSetup['headers'][]
  /** 2 is isolated without shared memory, which this browser never has; 3 exchanges messages. */
  readonly rung: '2' | '3'
}

const rows: readonly Row[] = [
  { row: 'at the top, a host without headers, by the service worker', rung: '2' },
  { row: 'at the top, COOP and COEP', child: coopCoep, rung: '2' },
  { row: 'in a frame of another site, no headers', around: [{}], rung: '3' },
  { row: 'in a frame of another site, COOP and COEP on the child only', child: coopCoep, around: [{}], rung: '3' },
  { row: 'in a frame of another site, the isolation policy', child: policyOnly, around: [{}], rung: '3' },
  { row: 'LMS, course page and playground on three sites', child: isolationHeaders, around: [{}, {}], rung: '3' },
  { row: 'in an isolated page that allows it', child: coopCoep, around: [coopCoep], rung: '2' },
]

const framing = (src: string, attributes = ''): string =>
  `<!doctype html><title>Course</title><iframe src="${src}" width="720" height="520" ${attributes}></iframe>`

for (const { row, child = {}, around = [], rung: expected } of rows) {
  test(`WebKit: ${row}`, async ({ webkit }) => {
    await using host = await startHost({ folder, headers: child })
    const [near, far] = around
    const attributes = 'allow="cross-origin-isolated"'
    await using course = await startHost({
      name: '127.0.0.1',
      pages: { '/': framing(`${host.url}${race}`, attributes) },
      ...(near && { headers: near }),
    })
    await using lms = await startHost({ name: '127.0.0.2', pages: { '/': framing(`${course.origin}/`, attributes) } })
    await webkit.open(far ? `${lms.origin}/` : near ? `${course.origin}/` : `${host.url}${race}`)
    for (const _ of around) await webkit.enterFrame()
    await expect.poll(() => rung(webkit)).toBe(expected)
  })
}

test('WebKit: an isolated page does not load a child without headers', async ({ webkit }) => {
  await using host = await startHost({ folder })
  const pages = { '/': framing(`${host.url}${race}`, 'allow="cross-origin-isolated"') }
  await using course = await startHost({ name: '127.0.0.1', pages, headers: coopCoep })
  await webkit.open(`${course.origin}/`)
  await expect.poll(() => host.requests.length).toBeGreaterThan(0)
  expect(host.requests.filter((path) => path.includes('/assets/'))).toEqual([])
})

test('WebKit: a sandbox without our origin shows a message and a link, and no blank page', async ({ webkit }) => {
  await using host = await startHost({ folder })
  const pages = { '/': framing(`${host.url}#/race?v=1&amp;ui=min&amp;step=2`, 'sandbox="allow-scripts"') }
  await using course = await startHost({ name: '127.0.0.1', pages })
  await webkit.open(`${course.origin}/`)
  await webkit.enterFrame()
  await expect.poll(() => heading(webkit)).toBe('The page around this one keeps it in a sandbox')
  // WebKit takes `'self'` in the page's policy for the opaque origin: no script of ours runs, so nothing knows the state.
  expect(await webkit.look(() => document.querySelector('a')?.href)).toBe(host.url)
})

for (const [name, headers] of Object.entries(isolations).slice(0, 2)) {
  test(`WebKit: the lab measures, a pool's call runs, and a race is stepped and counted: ${name}`, async ({
    webkit,
  }) => {
    await using host = await startHost({ folder, headers })
    await webkit.open(`${host.url}#/speedup?v=1&workload=sleep&size=5&workers=1,2&seconds=1`)
    await press(webkit, 'Run')
    await expect.poll(() => webkit.look(() => document.documentElement.dataset['run'])).toBe('done')
    await expect.poll(() => heading(webkit)).toMatch(/×/)
    await webkit.open(`${host.url}#/pool?v=1&part=calls&source=traced&method=map&processes=2`)
    await press(webkit, 'Run')
    await expect.poll(() => webkit.look(() => document.querySelector('main')?.textContent)).toContain('Run again')
    await webkit.open(`${host.url}#/race?v=1&schedule=010101&step=6`)
    await expect.poll(() => heading(webkit)).toBe('1, not 2: P2 wrote over P1’s update')
    await expect.poll(() => webkit.look(() => document.querySelector('main')?.textContent)).toContain('18 ways')
  })

  test(`WebKit: own code runs, its mistakes have their lines, and no way out is open to it: ${name}`, async ({
    webkit,
  }) => {
    base.slow()
    await using hosts = await startOwnCodeHosts(headers)
    const open = async (code: string): Promise<void> => {
      await webkit.open(
        `${hosts.url}#/speedup?v=1&workload=own-code&view=code&workers=1,2&seconds=1&size=100&code=${await encodeCode(code)}`,
      )
      // A host without headers is loaded once more by the service worker.
      await expect.poll(() => rung(webkit)).toBe('2')
      // The page answers whoever reaches it by a channel's name.
      await webkit.look(() => {
        const channel = new BroadcastChannel('leak')
        channel.onmessage = () => channel.postMessage('heard')
      })
      await press(webkit, 'Run this code')
    }
    const said = () =>
      webkit.look(() => [...document.querySelectorAll('section p')].map(({ textContent }) => textContent).join('\n'))

    await open('const items = [1, 2, 3]\nconst run = (n: number) => n * n\nconst combine = (all) => all.join()')
    await expect.poll(() => webkit.look(() => document.documentElement.dataset['run'])).toBe('done')
    await expect.poll(() => webkit.look(() => document.querySelector('main')?.textContent)).toContain('1,4,9')

    await open('const items = [1]\n\nconst run = () => { throw new Error("third") }')
    await expect.poll(said).toContain('Line 3: third')

    await open(attacks(hosts.outside))
    await expect.poll(said, { timeout: 60_000 }).toContain('all tried')
    const lines = async () =>
      ((await webkit.look(() => document.querySelector('section pre')?.textContent)) ?? '').split('\n')
    await expect.poll(async () => new Set(await lines()).size).toBe(attackCount)
    expect((await lines()).filter((line) => !line.startsWith('closed '))).toEqual([])
    expect(hosts.reached).toEqual([])
  })
}
