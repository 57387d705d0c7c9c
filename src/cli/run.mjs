#!/usr/bin/env node
// Loads src/cli/commands/<name>.ts through Vite: Node 20 runs no TypeScript, and import.meta.glob exists only in Vite.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('../../', import.meta.url))
process.chdir(root)

const commands = readdirSync(new URL('commands/', import.meta.url))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
const [name = '', ...args] = process.argv.slice(2)

if (commands.includes(name)) {
  // Resolving a Vite configuration sets NODE_ENV for the whole process, and a child's build would then be React's slow one.
  const before = process.env.NODE_ENV
  const { module } = await runnerImport(`${root}src/cli/commands/${name}.ts`, {
    logLevel: 'silent',
    // Node 20 lacks `using`.
    oxc: { target: 'es2022' },
  })
  if (before === undefined) delete process.env.NODE_ENV
  else process.env.NODE_ENV = before
  try {
    process.exitCode = await module.main(args)
  } catch (error) {
    if (error?.name !== 'CommandError') throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = error.exitCode
  }
} else {
  process.stderr.write(`"${name}" is not a command; the commands are ${commands.join(', ')}\n`)
  process.exitCode = 2
}
