import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Exploration } from '../exploration.ts'
import { resolveProgram } from '../model.ts'
import manual from '../README.md?raw'
import { searchNow } from '../search.ts'
import { parse } from '../syntax/parser.ts'
import { SourceError } from '../syntax/source-error.ts'
import { lower } from './lower.ts'
import { type Granularity, granularities } from './lowered.ts'

const everyStatement = `
const n = 2
shared r = 3
shared a = [1, 2]
local plain = 7
lock L
semaphore s = 1
barrier b(2)
queue q(1)
condition c
process P (n = 2):
    x = r.value if a[0] > 0 and r.value != 2 else -r
    a[me] = a[1 - me] * 2 % 3
    a[x % 2] += r
    if not (x == 1 or a[0] >= 9):
        s.acquire()
        fetch_add(r, a[1])
        s.release()
    elif r < 1:
        ok = CAS(r, x, x + 1)
    else:
        y = swap(r, 4)
    b.wait()
    while plain > 5:
        plain -= 1
        if plain == 6:
            continue
        with L:
            break
    if me == 0:
        q.put(r)
        with L:
            c.notify_all()
    else:
        z = q.get()
    assert r >= 0 - 100
`

test.each(['statement', 'lecture', 'bytecode', 'machine', 'memory-add'] as const)(
  'at %s every statement becomes steps that belong to it and to no other line',
  (granularity) => {
    const { program, processes } = lower(parse(everyStatement), granularity)
    expect(() => searchNow(resolveProgram(program), { mostStates: 20_000 })).not.toThrow()
    for (const [pid, { steps }] of processes.entries()) {
      expect(steps).toHaveLength(program.procs[pid]?.code.length ?? -1)
      for (const { span, short } of steps) {
        expect(everyStatement.slice(span.start, span.end).trim()).not.toBe('')
        expect(short).not.toBe('')
      }
    }
  },
)

test('what is finished holds nothing: a break out of "with" gives the lock back at every granularity', () => {
  const source = parse(`lock L
process P (n = 2):
    while True:
        with L:
            if True:
                break
`)
  for (const granularity of granularities) {
    const exploration = new Exploration(searchNow(resolveProgram(lower(source, granularity).program)))
    expect(exploration.ends.map(({ end }) => end)).toEqual([{ kind: 'done', outcome: '0' }])
  }
})

test('the example of the manual is a program', () => {
  const [, example = ''] = /```race\n([^`]+)```/.exec(manual) ?? []
  const { program, processes, shared } = lower(parse(example), 'statement')
  expect(processes.map(({ name }) => name)).toEqual(['P1', 'P2'])
  expect(program.observe).toEqual(['r', '0.y'])
  expect(shared.map(({ kind }) => kind)).toEqual([
    ...['variable', 'variable', 'lock', 'semaphore', 'barrier', 'queue', 'condition'],
  ])
})

test('each process knows its number, and choosing by it costs no step', () => {
  const { program } = lower(parse('shared r = 0\nprocess P (n = 2):\n    if me == 1:\n        r = 5\n'), 'statement')
  expect(program.procs.map(({ code }) => code.map(({ t }) => t))).toEqual([[], ['r = 5']])
})

test("what lowering adds is kept apart from the text's own variables", () => {
  const source = parse('shared r = 0\nprocess P:\n    x = r\n    r = r + x * 2\n')
  const kept = (granularity: Granularity) => {
    const [process] = lower(source, granularity).processes
    return [process?.variables, process?.temporaries]
  }
  expect(kept('statement')).toEqual([['x'], []])
  expect(kept('lecture')).toEqual([['x'], ['_t0', '_t1']])
  expect(kept('machine')).toEqual([['x'], ['_eax', '_ecx']])
  expect(kept('bytecode')).toEqual([['x'], ['_s0', '_s1', '_s2']])
})

test('a store buffer is a process of its own, named after its owner', () => {
  const { processes } = lower(parse('shared X = 0\nprocess P1:\n    X = 1\nprocess P2:\n    a = X\n'), 'tso')
  expect(processes.map(({ name, role }) => [name, role])).toEqual([
    ['P1', { kind: 'process' }],
    ['P2', { kind: 'process' }],
    ['P1 buffer', { kind: 'buffer', owner: 0 }],
  ])
})

test('a process sees its own write before it reaches memory', () => {
  const { program } = lower(parse('shared X = 0\nobserve P1.a\nprocess P1:\n    X = 1\n    a = X\n'), 'tso')
  const exploration = new Exploration(searchNow(resolveProgram(program)))
  expect(exploration.ends.map(({ end }) => end)).toEqual([{ kind: 'done', outcome: '1' }])
})

test.each([
  ['tso', 'shared X = 0\nprocess P:\n    if X == 0:\n        X = 1\n', 4, 'no write may stand inside "if" or "while"'],
  ['statement', 'shared a = [0]\nprocess P:\n    a[3] = 1\n', 3, 'has no element 3'],
  ['statement', 'shared r = 0\nprocess P:\n    for i in range(r):\n        pass\n', 3, 'number of rounds'],
  ['statement', 'shared r = 0\nprocess P:\n    for i in range(500):\n        r += 1\n', 4, 'over 400 statements'],
  [
    'statement',
    'process P:\n    for i in range(2147483647):\n        for j in range(1):\n            pass\n',
    4,
    'over 400',
  ],
  [
    'statement',
    `shared r = 0\nprocess P:\n    x = ${'('.repeat(30)}r${' or r) and r'.repeat(15)}${')'.repeat(15)}\n`,
    3,
    'too long',
  ],
  ['tso', 'shared r = 0\nprocess P:\n    for i in range(40):\n        r = i\n', 4, 'writes over 32 times'],
  ['statement', 'shared r = 0\nobserve P.x\nprocess P:\n    r = 1\n', 2, 'has no variable "x"'],
] as const)('at %s the text %j is refused at line %i: %s', (granularity, source, line, reason) => {
  const program = parse(source)
  const attempt = (): unknown => lower(program, granularity)
  expect(attempt).toThrow(SourceError)
  expect(attempt).toThrow(reason)
  expect(attempt).toThrow(`line ${line}, column`)
})

/** Lines that are right by themselves; the indents make them a program or not. */
const lines = [
  ...['x = r', 'r += x', 'a[x] = a[me] or r', 'a[1] *= 2', 'x = CAS(r, x, a[0] + 1)', 'fetch_add(a[me], r)', 'pass'],
  ...['x = swap(r, r % 0)', 'L.acquire()', 'L.release()', 's.acquire()', 's.release()', 'b.wait()', 'q.put(r)'],
  ...['x = q.get()', 'q.get()', 'c.wait()', 'c.wait(L)', 'c.notify()', 'c.notify_all()', 'fence', 'assert r < a[0]'],
  ...['await r == 0 or a[1] > 2', 'break', 'continue', 'x = r if a[0] and not x else -a[1]', 'constructor = r'],
  ...['if r and (a[0] or x):', 'elif a[me] == 1:', 'else:', 'while r < 2 or not x:', 'while True:', 'with L:'],
  ...['with locks[me]:', 'with s:', 'for i in range(2):', 'for j in range(1, 3):', 'if me:', 'locks[x].acquire()'],
]

test('whatever can be read can be lowered and explored, or is refused with its place', { timeout: 60_000 }, () => {
  const line = fc.tuple(fc.nat(3), fc.constantFrom(...lines))
  const body = fc
    .array(line, { minLength: 1, maxLength: 12 })
    .map((all) => all.map(([depth, text]) => ' '.repeat(depth + 1) + text))
  fc.assert(
    fc.property(fc.tuple(body, body), ([first, second]) => {
      const head = ['shared r = 0', 'shared a = [0, 1]', 'local x = 0', 'lock L', 'lock locks[2]', 'semaphore s = 1']
      const more = ['barrier b(2)', 'queue q(1)', 'condition c', 'process P:', ...first, 'process Q:', ...second]
      for (const granularity of granularities) {
        try {
          resolveProgram(lower(parse([...head, ...more].join('\n')), granularity).program)
        } catch (error) {
          expect(error).toBeInstanceOf(SourceError)
        }
      }
    }),
    { numRuns: 500 },
  )
})
