import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { parse } from '../syntax/parser.ts'
import { lower } from './lower.ts'

/** Where the Python of the listing is installed, its own compiler is asked. */
const interpreter = 'python3.11'
const python = spawnSync(interpreter, ['--version']).status === 0

/** Prints the instructions of a function, less what a program of ours does not have. */
const listing = `
import dis, sys
space = {}
exec(sys.stdin.read(), space)
for i in dis.get_instructions(space['f']):
    if i.opname in ('RESUME', 'NOP', 'RETURN_VALUE'): continue
    argument = '' if i.arg is None or 'JUMP' in i.opname else i.argrepr.replace('NULL + ', '') or str(i.arg)
    print(i.opname, argument)
`

const head = ['shared r = 0', 'shared a = [0, 0]', 'lock L', 'process P:']

function ours(body: readonly string[]): readonly string[] {
  const source = [...head, ...body.map((line) => `    ${line}`)].join('\n')
  return lower(parse(source), 'bytecode').program.procs[0]?.code.map(({ t }) => t) ?? []
}

function theirs(body: readonly string[]): readonly string[] {
  const source = ['def f(r, a, L, x=0, y=0, i=0):', ...body.map((line) => `    ${line}`)].join('\n')
  const run = spawnSync(interpreter, ['-c', listing], { input: source, encoding: 'utf8' })
  expect(run.stderr).toBe('')
  const lines = run.stdout
    .trim()
    .split('\n')
    .map((line) => line.trim())
  return lines.at(-1) === 'LOAD_CONST None' ? lines.slice(0, -1) : lines
}

test('the one-liner is the six instructions that the course counts', () => {
  expect(ours(['r.value = r.value + 1'])).toEqual([
    'LOAD_FAST r',
    'LOAD_ATTR value',
    'LOAD_CONST 1',
    'BINARY_OP +',
    'LOAD_FAST r',
    'STORE_ATTR value',
  ])
})

describe.skipIf(!python)('the compiler of CPython 3.11 lists the same for', () => {
  test.each([
    [['r.value = r.value + 1']],
    [['r.value += 1']],
    [['x = r.value', 'y = x + 1', 'r.value = y']],
    [['x = 1', 'a[x] = y', 'y = a[x] * x']],
    [['a[x] += 2']],
    [['y = -x', 'x = not y']],
    [['x = y and r.value', 'x = y or r.value']],
    [['L.acquire()', 'L.release()']],
    [['if x < 3:', '    x = 2', 'y = 1']],
    [['if x == 1 and y != 2 or not x:', '    y = 3', 'else:', '    y = 4', 'x = y']],
    [['while r.value < 3:', '    x = 2', 'y = 1']],
    [['while a[1] == 1 and r.value != 0:', '    pass', 'y = 1']],
    [['while x < 3:', '    if x == 2:', '        continue', '    x += 1', 'y = 1']],
    [['assert r.value == 1', 'y = 1']],
    [['x = y if x > 1 else 2']],
  ])('%j', (body) => {
    const uses = body.map((line) => line.replace(/^/, ''))
    expect(ours(['x = 0', 'y = 0', ...uses])).toEqual(theirs(['x = 0', 'y = 0', ...uses]))
  })

  test('a "with" block, as long as nothing fails in it', () => {
    const body = ['with L:', '    r.value = 1']
    expect(theirs(body).join()).toContain(ours(body).join())
  })
})

test('the stack is kept with each step', () => {
  const source = 'shared r = 0\nprocess P:\n    r.value = r.value + 1\n'
  const steps = lower(parse(source), 'bytecode').processes[0]?.steps ?? []
  expect(steps.map(({ stack }) => stack)).toEqual([
    [{ object: 'r' }],
    [{ local: '_s0' }],
    [{ local: '_s0' }, { local: '_s1' }],
    [{ local: '_s0' }],
    [{ local: '_s0' }, { object: 'r' }],
    [],
  ])
})
