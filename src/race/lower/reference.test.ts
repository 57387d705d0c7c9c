import { describe, expect, test } from 'vitest'
import { Exploration } from '../exploration.ts'
import { reportOf } from '../exploration-report.ts'
import { resolveProgram } from '../model.ts'
import { searchNow } from '../search.ts'
import { parse } from '../syntax/parser.ts'
import results from '../testdata/results.json' with { type: 'json' }
import { lower } from './lower.ts'
import type { Granularity } from './lowered.ts'

const counter = (p: number, k: number, body: readonly string[]): string =>
  ['shared r = 0', `process P (n = ${p}):`, `    for i in range(${k}):`, ...body.map((line) => `        ${line}`)].join(
    '\n',
  )

const threeSteps = ['x = r.value', 'y = x + 1', 'r.value = y']

const peterson = (entry: readonly string[]): string => `
shared flag = [0, 0]
shared turn = 0
shared incs = 0
observe incs, turn
process P (n = 2):
    ${entry.join('\n    ')}
    incs += 1
    assert incs == 1
    incs -= 1
    flag[me] = 0
`

/** The programs of the reference set, as a visitor would write them. */
const written: readonly (readonly [name: string, granularity: Granularity, source: string])[] = [
  ['counter3_p2_k1', 'statement', counter(2, 1, threeSteps)],
  ['counter3_p2_k1', 'machine', counter(2, 1, ['r.value = r.value + 1'])],
  ['counter3_p2_k1', 'lecture', counter(2, 1, ['r.value += 1'])],
  ['counter3_p2_k2', 'statement', counter(2, 2, threeSteps)],
  ['counter3_p3_k1', 'statement', counter(3, 1, threeSteps)],
  ['counter2_p2_k1', 'statement', counter(2, 1, ['x = r', 'r = x + 1'])],
  ['counter2_p2_k1', 'memory-add', counter(2, 1, ['r += 1'])],
  ['counter1_p2_k1', 'statement', counter(2, 1, ['r += 1'])],
  ['counter1_p2_k1', 'machine', counter(2, 1, ['fetch_add(r, 1)'])],
  [
    'counter3_lock_p2_k1',
    'statement',
    `lock L\n${counter(2, 1, ['with L:', ...threeSteps.map((line) => `    ${line}`)])}`,
  ],
  [
    'counter3_wronglock_p2_k1',
    'statement',
    `lock L\n${counter(2, 1, ['with L:', '    x = r', 'y = x + 1', 'with L:', '    r = y'])}`,
  ],
  [
    'locks_opposite',
    'statement',
    `lock A
lock B
process P1:
    with A:
        with B:
            pass
process P2:
    with B:
        with A:
            pass`,
  ],
  [
    'peterson_swapped_k1',
    'statement',
    peterson(['turn = 1 - me', 'flag[me] = 1', 'await flag[1 - me] == 0 or turn == me']),
  ],
  [
    'cas_counter_p2_k1',
    'statement',
    `shared r = 0
process P (n = 2):
    while True:
        x = r
        y = x + 1
        ok = CAS(r, x, y)
        if ok:
            break`,
  ],
  [
    'dining_n3',
    'statement',
    `lock F[3]
shared meals = 0
process P (n = 3):
    with F[me]:
        with F[(me + 1) % 3]:
            meals += 1`,
  ],
  [
    'bank_withdraw',
    'statement',
    `shared balance = 100
shared paid = 0
process P (n = 2):
    if not balance < 80:
        x = balance
        balance = x - 80
        paid += 80`,
  ],
  [
    'double_checked_bad_p2',
    'lecture',
    `shared inst = 0
shared field = 0
lock L
process P (n = 2):
    if inst == 0:
        with L:
            if inst == 0:
                inst = 1
                field = 42
    assert field == 42`,
  ],
  [
    'lost_wakeup',
    'statement',
    `shared flag = 0
shared sleeping = 0
process P1:
    if not flag:
        sleeping = 1
        await sleeping == 0
process P2:
    flag = 1
    sleeping = 0`,
  ],
  [
    'SB_tso',
    'tso',
    `shared X = 0
shared Y = 0
observe P1.a, P2.b
process P1:
    X = 1
    a = Y
process P2:
    Y = 1
    b = X`,
  ],
  [
    'pool_unordered_w2_t3',
    'statement',
    `shared next = 0
shared out = 0
observe out
process W (n = 2):
    while True:
        t = fetch_add(next, 1)
        if t >= 3:
            break
        v = t + 1
        out = out * 10 + v`,
  ],
]

const own = new Set(['name', 'description', 'processes', 'states_that_cannot_finish', 'engine'])

describe('a program of the reference set, written in the surface language', () => {
  test.each(written)('%s at %s is what three other explorers found', (name, granularity, source) => {
    const { program } = lower(parse(source), granularity)
    const report: Readonly<Record<string, unknown>> = {
      ...reportOf(new Exploration(searchNow(resolveProgram(program)))),
    }
    const expected = results.find((result) => result.name === name) as Readonly<Record<string, unknown>>
    const fields = Object.keys(expected).filter((field) => !own.has(field))
    expect(fields.length).toBeGreaterThan(8)
    for (const field of fields) expect([field, report[field]]).toEqual([field, expected[field]])
  })
})
