import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runChild } from './child.ts'
import { CommandError } from './command-error.ts'

/** The peers' own package: they are no part of the app's install. */
const folder = 'e2e/bench/peers'
const stamp = join(folder, 'node_modules', '.installed-lock.json')

const read = (file: string): Promise<string | null> => readFile(file, 'utf8').catch(() => null)

/**
 * Installs the libraries that the pool is compared with, as their lock file says, unless exactly those are there.
 * @throws {CommandError} when they cannot be installed
 */
export async function installPeers(): Promise<void> {
  const lock = await read(join(folder, 'package-lock.json'))
  if (lock !== null && lock === (await read(stamp))) return
  process.stderr.write(`Installing the peers in ${folder} …\n`)
  const npm = process.env['npm_execpath']
  const args = ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund']
  const { ok, output } =
    npm === undefined ? await runChild('npm', args) : await runChild(process.execPath, [npm, ...args])
  if (!ok || lock === null) throw new CommandError(`The peers cannot be installed:\n${output.trimEnd()}`)
  await writeFile(stamp, lock)
}
