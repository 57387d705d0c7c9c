import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { browserArgs, chooseBrowser, findBrowser, type Machine } from './browser.ts'

const machineWith = (files: readonly string[], rest: Partial<Machine> = {}): Machine => ({
  asked: undefined,
  playwrightPath: '/cache/chromium/chrome',
  platform: 'linux',
  searchPath: ['/usr/local/bin', '/usr/bin'],
  programFolders: [],
  isFile: (path) => files.includes(path),
  ...rest,
})

describe('choosing a browser', () => {
  it('the one asked for wins over all others', () => {
    const machine = machineWith(['/opt/browser', '/cache/chromium/chrome'], { asked: '/opt/browser' })
    expect(chooseBrowser(machine)).toEqual({ state: 'found', path: '/opt/browser' })
  })

  it('one that was asked for and is not there is an error, never replaced by another', () => {
    const choice = chooseBrowser(machineWith(['/usr/bin/chromium'], { asked: '/opt/gone' }))
    expect(choice).toEqual({
      state: 'wrong',
      message: 'PLAYGROUND_BROWSER is "/opt/gone", and there is no such file',
    })
  })

  it("Playwright's own comes before a system one", () => {
    const machine = machineWith(['/usr/bin/google-chrome', '/cache/chromium/chrome'])
    expect(chooseBrowser(machine)).toEqual({ state: 'found', path: '/cache/chromium/chrome' })
  })

  it.each(['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'])('%s is found on PATH', (name) => {
    const path = join('/usr/bin', name)
    expect(chooseBrowser(machineWith([path]))).toEqual({ state: 'found', path })
  })

  it('macOS keeps it among the applications', () => {
    const path = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(chooseBrowser(machineWith([path], { platform: 'darwin' }))).toEqual({ state: 'found', path })
  })

  it('Windows keeps it under the program folders', () => {
    const path = join('P:', 'Google', 'Chrome', 'Application', 'chrome.exe')
    const machine = machineWith([path], { platform: 'win32', programFolders: ['P:'] })
    expect(chooseBrowser(machine)).toEqual({ state: 'found', path })
  })

  it('without any, it is missing', () => {
    expect(chooseBrowser(machineWith([]))).toEqual({ state: 'missing' })
  })
})

describe('installing a browser', () => {
  it('nothing is installed when one is there', async () => {
    const refuse = (): Promise<boolean> => Promise.reject(new Error('must not install'))
    const path = await findBrowser(() => machineWith(['/usr/bin/chromium']), { ways: [refuse] })
    expect(path).toBe('/usr/bin/chromium')
  })

  it('the second way is tried when the first fails, and the machine is looked at again', async () => {
    const files: string[] = []
    const tried: string[] = []
    const ways = [
      async () => tried.push('playwright') < 0,
      async () => tried.push('apt') > 0 && files.push('/usr/bin/chromium') > 0,
    ]
    expect(await findBrowser(() => machineWith(files), { ways })).toBe('/usr/bin/chromium')
    expect(tried).toEqual(['playwright', 'apt'])
  })

  it('when no way works, one line says what to do', async () => {
    const failing = findBrowser(() => machineWith([]), { ways: [async () => false] })
    await expect(failing).rejects.toThrow(/^No browser: install .* PLAYGROUND_BROWSER .*$/)
  })
})

it('only root goes without the sandbox', () => {
  expect(browserArgs(false)).not.toContain('--no-sandbox')
  expect(browserArgs(true)).toContain('--no-sandbox')
})
