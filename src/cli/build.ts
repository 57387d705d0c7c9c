import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runTool } from './child.ts'
import { CommandError } from './command-error.ts'

const sources = ['src', 'public', 'index.html', 'package.json', 'package-lock.json', 'vite.config.ts']
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file)

function filesOf(root: string, path: string): string[] {
  const entry = statSync(join(root, path), { throwIfNoEntry: false })
  if (entry === undefined) return []
  if (entry.isDirectory()) return readdirSync(join(root, path)).flatMap((name) => filesOf(root, `${path}/${name}`))
  return isTest(path) ? [] : [path]
}

/**
 * A digest of everything a build reads: file names and contents, tests left out. Contents and not times, because a
 * checkout gives old files new times.
 * @param root the repository's folder
 */
export function sourceDigest(root: string): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((path) => filesOf(root, path)).sort()) {
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** Where a finished build notes what it was made from. Inside `dist`, so that emptying `dist` removes it too. */
const stampPath = (root: string): string => join(root, 'dist', '.source-digest')

/** Whether `dist` is missing, unfinished, or made from other sources than the present ones. */
export function isBuildStale(root: string): boolean {
  const stamp = stampPath(root)
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== sourceDigest(root)
}

/** Builds `dist` and stamps it. Returns what Vite printed, and whether it succeeded. */
export async function build(): Promise<{ readonly ok: boolean; readonly output: string }> {
  const digest = sourceDigest('.')
  const result = await runTool('vite', ['build'])
  if (result.ok) writeFileSync(stampPath('.'), digest)
  return result
}

/**
 * Builds when the build is stale; tells standard error, so that standard output stays the command's own.
 * @throws {CommandError} with Vite's output when the build fails
 */
export async function ensureBuild(): Promise<void> {
  if (!isBuildStale('.')) return
  process.stderr.write('Building …\n')
  const { ok, output } = await build()
  if (!ok) throw new CommandError(`The build failed:\n${output.trimEnd()}`)
}
