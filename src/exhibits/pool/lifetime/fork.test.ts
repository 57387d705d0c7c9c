import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stepsOf } from './fork.ts'
import { programs } from './programs.ts'

const both = ['Square result: [1, 4, 9, 16, 25]', 'Cube result: [1, 8, 27, 64, 125]']

test('with fork the broken program prints its first result and then hangs, and a second pool cures it', () => {
  const broken = stepsOf('broken', 'fork')
  expect(broken.at(-2)).toMatchObject({ state: 'hangs' })
  expect(broken.at(-2)?.printed).toEqual([
    both[0],
    "AttributeError: Can't get attribute 'cube' on <module '__main__' from 'broken_pool.py'>",
  ])
  expect(stepsOf('second', 'fork').at(-1)).toMatchObject({ state: 'done', printed: both })
})

test('with spawn a second pool is no cure: its workers import the file, which has no cube above the guard', () => {
  expect(stepsOf('second', 'spawn').at(-2)?.state).toBe('hangs')
  expect(stepsOf('above', 'spawn').at(-1)).toMatchObject({ state: 'done', printed: both })
  expect(stepsOf('above', 'fork').at(-1)).toMatchObject({ state: 'done', printed: both })
})

test('a forked worker knows what its parent knew at that line, also one that replaces a dead one', () => {
  const steps = stepsOf('broken', 'fork')
  const knows = (line: number): unknown =>
    steps.find((step) => step.line === line)?.memories.map(({ functions }) => functions)
  expect(knows(7)).toEqual([['square'], ['square'], ['square']])
  expect(knows(11)).toEqual([['square', 'cube'], ['square'], ['square']])
  expect(steps.at(-2)?.memories.map(({ functions }) => functions)).toEqual([
    ['square', 'cube'],
    ['square', 'cube'],
    ['square', 'cube'],
  ])
})

test('the lines of the steps are those of the listings', () => {
  for (const name of ['broken', 'second', 'above'] as const) {
    const lines = programs[name].source.split('\n')
    for (const operation of programs[name].operations) {
      const text = lines[operation.line - 1] ?? ''
      if (operation.do === 'define') expect(text).toContain(`def ${operation.name}`)
      else if (operation.do === 'pool') expect(text).toContain(`${operation.pool} = Pool(`)
      else expect(text).toContain(`${operation.pool}.map(${operation.func}`)
    }
  }
})

const python = (() => {
  try {
    return execFileSync('python3', ['-c', 'import os; os.fork'], { encoding: 'utf8' }) === ''
  } catch {
    return false
  }
})()

test.runIf(python)(
  'CPython prints what the simulation says of the programs that end',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'fork-'))
    const start = (method: string): string =>
      `import multiprocessing\nif multiprocessing.get_start_method(allow_none=True) is None and __name__ == "__main__":\n    multiprocessing.set_start_method("${method}")\n`
    try {
      for (const [name, method] of [
        ['second', 'fork'],
        ['above', 'fork'],
        ['above', 'spawn'],
      ] as const) {
        const file = join(folder, `${name}.py`)
        writeFileSync(file, start(method) + programs[name].source)
        const printed = execFileSync('python3', ['-W', 'ignore', file], { encoding: 'utf8', timeout: 30_000 })
        expect(printed.trim().split('\n')).toEqual(stepsOf(name, method).at(-1)?.printed)
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
  60_000,
)
