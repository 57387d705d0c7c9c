import { describe, expect, it } from 'vitest'
import { Exploration } from './exploration.ts'
import { reportOf } from './exploration-report.ts'
import { StepError } from './expression.ts'
import { resolveProgram } from './model.ts'
import { readProgram } from './read-program.ts'
import { search, searchNow } from './search.ts'
import { stateOf } from './state-graph.ts'
import { counter } from './testdata/counter.ts'

const modelOf = (shared: object, ...codes: readonly (readonly object[])[]) =>
  resolveProgram(
    readProgram({
      name: 'program',
      shared,
      observe: Object.keys(shared),
      procs: codes.map((code) => ({ locals: { x: 0 }, code })),
    }),
  )

it('explores with the interpreter where generated code is forbidden', () => {
  const { Module } = WebAssembly
  WebAssembly.Module = class {
    constructor() {
      throw new WebAssembly.CompileError('the policy forbids it')
    }
  } as unknown as typeof Module
  try {
    const graph = searchNow(resolveProgram(counter(2, 1)))
    expect([graph.engine, graph.states]).toEqual(['interpreter', 22])
  } finally {
    WebAssembly.Module = Module
  }
})

describe.each(['wasm', 'interpreter'] as const)('the engine %s', (engine) => {
  it('tells the truth when it stops at the cap', () => {
    const graph = searchNow(resolveProgram(counter(3, 4)), { engine, mostStates: 5000 })
    expect(graph.stopped).toBe('states')
    expect(graph.states).toBeGreaterThan(5000)
    expect(graph.states).toBeLessThanOrEqual(5000 + 3)
    const report = reportOf(new Exploration(graph))
    expect(report.stopped).toContain(`stopped at ${graph.states} states, ${graph.expanded} of them followed`)
    expect([report.cyclic, report.schedules, report.schedules_by_kind, report.min_preemptions]).toEqual([
      null,
      null,
      null,
      {},
    ])
  })

  it('does not claim to be stopped when the cap is just enough', () => {
    expect(searchNow(resolveProgram(counter(2, 1)), { engine, mostStates: 22 }).stopped).toBeNull()
    expect(searchNow(resolveProgram(counter(2, 10)), { engine, mostStates: 190_566 }).stopped).toBeNull()
  })

  it('stops when it is aborted, with what it has found', async () => {
    const abort = new AbortController()
    const graph = await search(resolveProgram(counter(3, 4)), {
      engine,
      signal: abort.signal,
      onProgress: ({ states }) => {
        if (states > 20_000) abort.abort()
      },
    })
    expect(graph.stopped).toBe('aborted')
    expect(graph.states).toBeGreaterThan(20_000)
  })

  it('widens a field for a value that no trial run met', () => {
    // Only one of 2^20 choices of tests leads to the large values.
    const steps = Array.from({ length: 20 }, (_, pc) => ({ j: [`r == ${pc}`, pc + 1, 21] }))
    const model = modelOf(
      { r: 0, s: 0 },
      [...steps, { a: [['s', 's - r * 100000']] }],
      Array.from({ length: 20 }, () => ({ a: [['r', 'r + 1']] })),
    )
    const { ends } = new Exploration(searchNow(model, { engine }))
    const values = ends.map(({ end }) => (end.kind === 'done' ? end.outcome : ''))
    expect(values).toContain('20,-2000000')
  })

  it('keeps values of all 32 bits, and more state than two words hold', () => {
    const shared = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`v${index}`, -0x8000_0000 + index]))
    const code = Object.keys(shared).map((name) => ({ a: [[name, `${name} * 3 - 2147483647`]] }))
    const graph = searchNow(modelOf(shared, code), { engine })
    const expected = Object.values(shared).map((value) => (Math.imul(value, 3) - 0x7fff_ffff) | 0)
    expect([...stateOf(graph, graph.states - 1)].slice(2, 11)).toEqual(expected)
    expect(graph.states).toBe(10)
  })

  it('names the instruction whose step has no meaning', () => {
    const outside = modelOf({ a: [0, 0], i: 0 }, [{ a: [['i', 'i + 2']] }, { t: 'a[i] = 1', a: [['a[i]', '1']] }])
    expect(() => searchNow(outside, { engine })).toThrow(StepError)
    expect(() => searchNow(outside, { engine })).toThrow('procs[0].code[1] (a[i] = 1): a[2] is outside the array')
    const divided = modelOf({ r: 0 }, [{ a: [['r', '5 % r']] }])
    expect(() => searchNow(divided, { engine })).toThrow('5 % 0 has no value')
  })

  it('explores a process without code, and one that never can step', () => {
    const report = reportOf(new Exploration(searchNow(modelOf({ r: 0 }, [], [{ g: 'r == 1' }]), { engine })))
    expect([report.states, report.schedules, report.deadlock_states, report.min_preemptions]).toEqual([
      1,
      '1',
      1,
      { deadlock: 0 },
    ])
  })
})
