import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How a child process ended, with everything it wrote to both streams, in order. */
export interface ChildResult {
  readonly ok: boolean
  readonly output: string
}

/**
 * Runs a program to its end and keeps its output. A program that cannot be started is a result, not an exception.
 * @param env added to this process's environment
 */
export function runChild(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ChildResult> {
  return new Promise((resolve) => {
    const parts: string[] = []
    // Kept output is printed later, into a terminal or a log: without colours it reads well in both.
    const child = spawn(program, args, {
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const keep = (text: string): number => parts.push(text)
    child.stdout.setEncoding('utf8').on('data', keep)
    child.stderr.setEncoding('utf8').on('data', keep)
    child.once('error', (error) => resolve({ ok: false, output: `${parts.join('')}${program}: ${error.message}\n` }))
    child.once('close', (code) => resolve({ ok: code === 0, output: parts.join('') }))
  })
}

/**
 * Runs the command of an installed package with this Node: `.bin` links need a shell on Windows.
 * @param packageName a direct dependency
 * @param env added to this process's environment
 */
export function runTool(
  packageName: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ChildResult> {
  const folder = join('node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly bin: string | Readonly<Record<string, string>>
  }
  const script = typeof bin === 'string' ? bin : Object.values(bin)[0]
  if (script === undefined) throw new Error(`${packageName} has no command`)
  return runChild(process.execPath, [join(folder, script), ...args], env)
}
