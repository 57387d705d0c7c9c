/** The program that runs, in Python and in TypeScript, and which of its lines are at work. */
import { assertNever } from '#base'
import type { Frame } from './frame.ts'
import { chunksizeOf, functionOf, isIterator, isSingle, ownWorkOf, ruleOf, type Setup, takesTuples } from './setup.ts'

/** What a line does; the lit lines are found by it. */
type Role = 'call' | 'result' | 'own-work' | 'get' | 'except' | 'close' | 'join' | 'task' | 'pool'

/** A line and its role; without one it is never lit. */
type Line = readonly [text: string, role?: Role]

export interface Program {
  readonly source: string
  /** The numbers of the lines of each role, from 1. */
  readonly lines: Readonly<Partial<Record<Role, number>>>
}

function program(lines: readonly Line[]): Program {
  const roles = lines.flatMap(([, role], index) => (role === undefined ? [] : [[role, index + 1]]))
  return { source: lines.map(([text]) => text).join('\n'), lines: Object.fromEntries(roles) }
}

const indent = (by: string, lines: readonly Line[]): readonly Line[] =>
  lines.map(([text, role]) => (role === undefined ? [by + text] : [by + text, role]))

/** The chunksize as an argument; nothing where the method's own rule gives the same. */
const sizeArgument = (setup: Setup, before: string): string =>
  isSingle(setup.method) || chunksizeOf(setup) === ruleOf(setup) ? '' : `, ${before}${chunksizeOf(setup)}`

function pythonTask({ method, failing }: Setup): readonly Line[] {
  const [head, value] = takesTuples(method) ? ['multiply(a, b)', 'a * b'] : ['square(x)', 'x * x']
  const name = takesTuples(method) ? 'a' : 'x'
  const raise: readonly Line[] = failing === 0 ? [] : [[`    if ${name} == ${failing}: raise ValueError(${name})`]]
  return [[`def ${head}:`], ...raise, [`    return ${value}`, 'task']]
}

function pythonCall(setup: Setup): readonly Line[] {
  const { method, items } = setup
  const range = `range(1, ${items + 1})`
  const tasks = takesTuples(method) ? `[(x, x) for x in ${range}]` : range
  const call = `pool.${method}(${functionOf(method)}, ${tasks}${sizeArgument(setup, 'chunksize=')})`
  const own: Line = [`time.sleep(${ownWorkOf(setup) / 1000})  # free for work of its own`, 'own-work']
  switch (method) {
    case 'map':
    case 'starmap':
      return [
        [`squares = ${call}`, 'call'],
        ['print(squares)', 'result'],
      ]
    case 'imap':
    case 'imap_unordered':
      return [
        [`for y in ${call}:`, 'call'],
        ['    print(y)', 'result'],
      ]
    case 'apply':
      return [[`for x in ${range}:`], ['    y = pool.apply(square, (x,))', 'call'], ['    print(y)', 'result']]
    case 'apply_async':
      return [
        [`results = [pool.apply_async(square, (x,)) for x in ${range}]`, 'call'],
        own,
        ['for result in results:'],
        ['    y = result.get()', 'get'],
        ['    print(y)', 'result'],
      ]
    case 'map_async':
    case 'starmap_async':
      return [[`result = ${call}`, 'call'], own, ['squares = result.get()', 'get'], ['print(squares)', 'result']]
    default:
      return assertNever(method)
  }
}

/** The program in Python. */
export function pythonProgramOf(setup: Setup): Program {
  const call = pythonCall(setup)
  const guarded: readonly Line[] =
    setup.failing === 0
      ? call
      : [
          ['try:'],
          ...indent('    ', call),
          ['except ValueError as error:'],
          ['    print("ValueError:", error)', 'except'],
        ]
  const isTimed = call.some(([, role]) => role === 'own-work')
  return program([
    ...(isTimed ? [['import time'] as const] : []),
    ['from multiprocessing import Pool'],
    [''],
    ...pythonTask(setup),
    [''],
    ['if __name__ == "__main__":'],
    [`    with Pool(processes=${setup.processes}) as pool:`, 'pool'],
    ...indent('        ', [...guarded, ['pool.close()', 'close'], ['pool.join()', 'join']]),
  ])
}

const camel = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

function typescriptTask({ method, failing }: Setup): readonly Line[] {
  const [head, value] = takesTuples(method)
    ? ['multiply(a: number, b: number)', 'a * b']
    : ['square(x: number)', 'x * x']
  const name = takesTuples(method) ? 'a' : 'x'
  const raise: readonly Line[] =
    failing === 0 ? [] : [[`  if (${name} === ${failing}) throw new ValueError(\`\${${name}}\`)`]]
  return [[`function ${head} {`], ...raise, [`  return ${value}`, 'task'], ['}']]
}

function typescriptCall(setup: Setup): readonly Line[] {
  const { method, items } = setup
  const range = `range(1, ${items + 1})`
  const tasks = takesTuples(method) ? `[...${range}].map((x) => [x, x])` : range
  const call = `pool.${camel(method)}(${functionOf(method)}, ${tasks}${sizeArgument(setup, '')})`
  const own: Line = [`await sleep(${ownWorkOf(setup)}) // free for work of its own`, 'own-work']
  switch (method) {
    case 'map':
    case 'starmap':
      return [
        [`const squares = await ${call}`, 'call'],
        ['console.log(squares)', 'result'],
      ]
    case 'imap':
    case 'imap_unordered':
      return [
        [`for await (const y of ${setup.failing === 0 ? call : 'results'}) {`, 'call'],
        ['  console.log(y)', 'result'],
        ['}'],
      ]
    case 'apply':
      return [
        [`for (const x of ${range}) {`],
        ['  const y = await pool.apply(square, [x])', 'call'],
        ['  console.log(y)', 'result'],
        ['}'],
      ]
    case 'apply_async':
      return [
        [`const results = [...${range}].map((x) => pool.applyAsync(square, [x]))`, 'call'],
        own,
        ['for (const result of results) {'],
        ['  const y = await result.get()', 'get'],
        ['  console.log(y)', 'result'],
        ['}'],
      ]
    case 'map_async':
    case 'starmap_async':
      return [
        [`const result = ${call}`, 'call'],
        own,
        ['const squares = await result.get()', 'get'],
        ['console.log(squares)', 'result'],
      ]
    default:
      return assertNever(method)
  }
}

/** With a task that raises. An iterator is told to read no further: without that, `join` would wait for the rest. */
function typescriptGuarded(setup: Setup, call: readonly Line[]): readonly Line[] {
  const { method, items } = setup
  if (setup.failing === 0) return call
  const isLoop = isIterator(method)
  const open = `const results = pool.${camel(method)}(square, range(1, ${items + 1})${sizeArgument(setup, '')})`
  return [
    ...(isLoop ? [[open] as const] : []),
    ['try {'],
    ...indent('  ', call),
    ['} catch (error) {'],
    ['  console.log(error)', 'except'],
    ...(isLoop ? [['  await results.return?.()'] as const] : []),
    ['}'],
  ]
}

/** The program in TypeScript, with our Pool. */
export function typescriptProgramOf(setup: Setup): Program {
  const guarded = typescriptGuarded(setup, typescriptCall(setup))
  return program([
    [`import { Pool, range${setup.failing === 0 ? '' : ', ValueError'} } from '#multiprocessing'`],
    [''],
    ...typescriptTask(setup),
    [''],
    [`await using pool = new Pool({ processes: ${setup.processes}, module })`, 'pool'],
    ...guarded,
    ['pool.close()', 'close'],
    ['await pool.join()', 'join'],
  ])
}

/** Where the parent stands in the program, as a role. */
function parentRole({ parent, event }: Frame): Role {
  if (event?.type === 'call') return 'call'
  if (parent.state === 'blocked') {
    return parent.in === 'get()'
      ? 'get'
      : parent.in === 'join()'
        ? event?.type === 'close'
          ? 'close'
          : 'join'
        : 'call'
  }
  switch (parent.doing) {
    case 'start':
      return 'pool'
    case 'own-work':
      return 'own-work'
    case 'result':
      return 'result'
    case 'error':
      return 'except'
    case 'over':
      return 'join'
    default:
      return assertNever(parent.doing)
  }
}

/** The lines of a program that are at work in a frame: the parent's, and the workers' when one computes. */
export function litLines(
  { lines }: Program,
  frame: Frame,
): { readonly parentLines: readonly number[]; readonly workerLines: readonly number[] } {
  const parent = lines[parentRole(frame)]
  const isComputing = frame.lanes.some(({ chunks }) => chunks.some(({ current }) => current !== null))
  const task = isComputing ? lines.task : undefined
  return {
    parentLines: parent === undefined ? [] : [parent],
    workerLines: task === undefined ? [] : [task],
  }
}
