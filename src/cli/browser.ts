import { statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { runChild, runTool } from './child.ts'
import { CommandError } from './command-error.ts'

/** What the choice of a browser depends on, as a parameter so that a test can be any machine. */
export interface Machine {
  /** The value of `PLAYGROUND_BROWSER`. */
  readonly asked: string | undefined
  /** Where Playwright would have put its own Chromium. */
  readonly playwrightPath: string
  readonly platform: NodeJS.Platform
  /** The folders of `PATH`. */
  readonly searchPath: readonly string[]
  /** The folders under which Windows puts programs. */
  readonly programFolders: readonly string[]
  readonly isFile: (path: string) => boolean
}

/** The browser to use, or why there is none. */
export type BrowserChoice =
  | { readonly state: 'found'; readonly path: string }
  | { readonly state: 'wrong'; readonly message: string }
  | { readonly state: 'missing' }

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false

function thisMachine(): Machine {
  const { env, platform } = process
  return {
    asked: env['PLAYGROUND_BROWSER'] || undefined,
    playwrightPath: chromium.executablePath(),
    platform,
    searchPath: (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''),
    programFolders: [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (folder) => folder !== undefined,
    ),
    isFile,
  }
}

const systemNames = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']

function systemPlaces({ platform, searchPath, programFolders }: Machine): readonly string[] {
  if (platform === 'win32') {
    return programFolders.flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ])
  }
  const onPath = systemNames.flatMap((name) => searchPath.map((folder) => join(folder, name)))
  if (platform !== 'darwin') return onPath
  return [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...onPath,
  ]
}

/** Chooses among the browsers of `machine`: the one asked for, else Playwright's own, else a system Chrome or Chromium. */
export function chooseBrowser(machine: Machine): BrowserChoice {
  const { asked, playwrightPath } = machine
  if (asked !== undefined) {
    if (machine.isFile(asked)) return { state: 'found', path: asked }
    return { state: 'wrong', message: `PLAYGROUND_BROWSER is "${asked}", and there is no such file` }
  }
  const path = [playwrightPath, ...systemPlaces(machine)].find((place) => machine.isFile(place))
  return path === undefined ? { state: 'missing' } : { state: 'found', path }
}

/** How a missing browser may be installed, as a parameter so that a test installs nothing. */
export interface Installers {
  /** Each returns whether it succeeded; tried in this order. */
  readonly ways: readonly (() => Promise<boolean>)[]
}

const installers: Installers = {
  ways: [
    async () => {
      process.stderr.write('No browser found. Installing Chromium with Playwright …\n')
      return (await runTool('@playwright/test', ['install', '--with-deps', 'chromium'])).ok
    },
    async () => {
      if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
      process.stderr.write('Playwright could not install it. Installing the chromium package …\n')
      const quietly = { DEBIAN_FRONTEND: 'noninteractive' }
      await runChild('apt-get', ['update'], quietly)
      return (await runChild('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quietly)).ok
    },
  ],
}

/**
 * The path of a Chromium, installed first when there is none.
 * @throws {CommandError} one line that says what to do
 */
export async function findBrowser(look: () => Machine = thisMachine, { ways } = installers): Promise<string> {
  for (const install of [undefined, ...ways]) {
    if (install !== undefined && !(await install())) continue
    const choice = chooseBrowser(look())
    if (choice.state === 'found') return choice.path
    if (choice.state === 'wrong') throw new CommandError(choice.message)
  }
  throw new CommandError(
    'No browser: install Chrome or Chromium, or set PLAYGROUND_BROWSER to the path of one, and run this again',
  )
}

/** Launch arguments: no traffic of the browser's own, and no sandbox for root, under whom Chromium refuses to start with one. */
export function browserArgs(isRoot = process.getuid?.() === 0): readonly string[] {
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ]
  return isRoot ? [...quiet, '--no-sandbox'] : quiet
}
