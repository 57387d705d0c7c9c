import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Exploration, endName } from './exploration.ts'
import { Machine, type State } from './machine.ts'
import type { Instruction, Program } from './program.ts'
import { scheduleAt } from './schedule-list.ts'
import { searchNow } from './search.ts'
import { countStories, stories } from './stories.ts'
import { BruteForce, keyOf, type Line, type Term, type Values } from './testdata/brute-force.ts'

const names = ['r', 's', 'x'] as const
const numberAt = (values: Values, key: string): number => values[key] ?? Number.NaN

const leaf: fc.Arbitrary<Term> = fc.oneof(
  fc.integer({ min: -2, max: 5 }).map((n) => ({ text: n < 0 ? `(${n})` : `${n}`, value: () => n })),
  fc
    .constantFrom(...names)
    .map((name) => ({ text: name, value: (v: Values, p: number) => numberAt(v, keyOf(name, p)) })),
  fc.constantFrom('0', '1', 'r % 2 * (r % 2)').map((index) => ({
    text: `a[${index}]`,
    value: (v: Values) => numberAt(v, `a[${index === '0' || index === '1' ? index : Math.abs(numberAt(v, 'r') % 2)}]`),
  })),
)

const operations: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '==': (a, b) => Number(a === b),
  '!=': (a, b) => Number(a !== b),
  '<': (a, b) => Number(a < b),
  '<=': (a, b) => Number(a <= b),
  '>': (a, b) => Number(a > b),
  '>=': (a, b) => Number(a >= b),
  '&&': (a, b) => Number(a !== 0 && b !== 0),
  '||': (a, b) => Number(a !== 0 || b !== 0),
}

const term: fc.Arbitrary<Term> = fc
  .oneof(
    { weight: 2, arbitrary: leaf },
    {
      weight: 3,
      arbitrary: fc.tuple(leaf, fc.constantFrom(...Object.keys(operations)), leaf).map(([a, symbol, b]) => ({
        text: `(${a.text} ${symbol} ${b.text})`,
        value: (v: Values, p: number) => ((operations[symbol] ?? Math.max)(a.value(v, p), b.value(v, p)) % 7) + 0,
      })),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(leaf, leaf, leaf).map(([c, a, b]) => ({
        text: `(${c.text} ? ${a.text} : ${b.text})`,
        value: (v: Values, p: number) => (c.value(v, p) !== 0 ? a.value(v, p) : b.value(v, p)),
      })),
    },
  )
  .map(({ text, value }) => ({ text: `${text} % 7`, value: (v: Values, p: number) => (value(v, p) % 7) + 0 }))

const line = (length: number): fc.Arbitrary<Line> => {
  const place = fc.integer({ min: 0, max: length })
  return fc.record({
    // An option is null once in freq + 1 times, or so; most steps are unguarded.
    guard: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: term }),
    assignments: fc.array(fc.record({ target: fc.constantFrom(...names, 'a[0]', 'a[1]'), term }), { maxLength: 2 }),
    assertion: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: term }),
    test: fc.oneof(
      { weight: 3, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.record({ term, ifTrue: place, ifFalse: place }) },
    ),
  })
}

const code = fc
  .integer({ min: 0, max: 4 })
  .chain((length) => fc.array(line(length), { minLength: length, maxLength: length }))
/** Programs of one to three processes, as lines. */
const lines = fc.array(code, { minLength: 1, maxLength: 3 })

const instructionOf = ({ guard, assignments, assertion, test }: Line): Instruction => ({
  t: '',
  g: guard?.text ?? null,
  a: assignments.map(({ target, term: { text } }) => [target, text]),
  j: test === null ? null : [test.term.text, test.ifTrue, test.ifFalse],
  nx: null,
  as: assertion?.text ?? null,
})

/** The same program for the explorer. */
const programOf = (processes: readonly (readonly Line[])[]): Program => ({
  name: 'random',
  description: '',
  shared: { r: 0, s: 1, a: [0, 0] },
  observe: ['r', 'a', '0.x'],
  procs: processes.map((code) => ({ locals: { x: 0 }, code: code.map(instructionOf) })),
})

it('both engines agree with a brute force on random programs', () => {
  fc.assert(
    fc.property(lines, (code) => {
      const brute = new BruteForce(code)
      brute.explore()
      const schedules = brute.schedules()
      const costs = brute.costs()
      const machine = new Machine(programOf(code))
      for (const engine of ['wasm', 'interpreter'] as const) {
        const exploration = new Exploration(searchNow(machine.model, { engine }))
        const { graph, ends } = exploration
        expect([graph.engine, graph.states, graph.transitions]).toEqual([engine, brute.states.size, brute.transitions])
        expect(exploration.cyclic).toBe(schedules === null)
        expect(new Set(ends.map(({ end }) => endName(end)))).toEqual(new Set(costs.keys()))
        for (const end of ends) {
          const name = endName(end.end)
          expect(end.schedules).toBe(schedules?.get(name) ?? null)
          const witness = exploration.witness(end)
          expect([witness?.preemptions, witness?.steps]).toEqual(costs.get(name))
          const last = machine.run(witness?.schedule ?? []).at(-1) ?? machine.initial
          expect(machine.status(last)).toBe(end.end.kind)
          if (end.end.kind === 'done') expect(machine.outcome(last)).toBe(end.end.outcome)
        }
      }
    }),
    { numRuns: 300 },
  )
})

/** Whether the neighbouring steps of these processes may change places in this state. */
function commute(machine: Machine, before: State, first: number, second: number): boolean {
  if (first === second || !machine.isEnabled(before, second)) return false
  const [a, b] = [machine.accesses(before, first), machine.accesses(before, second)]
  const { errorSlot } = machine.model
  if (a.writes.has(errorSlot) || b.writes.has(errorSlot)) return false
  return (
    ![...a.writes].some((slot) => b.reads.has(slot) || b.writes.has(slot)) &&
    ![...b.writes].some((slot) => a.reads.has(slot))
  )
}

/** The class of each schedule: those that are joined by changing the places of neighbours. */
function classes(machine: Machine, schedules: readonly (readonly number[])[]): Map<string, number> {
  const classOf = new Map<string, number>()
  for (const [number, schedule] of schedules.entries()) {
    const waiting = [schedule]
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      if (classOf.has(one.join(''))) continue
      classOf.set(one.join(''), number)
      for (const [at, before] of machine.run(one).entries()) {
        const [first, second] = [one[at], one[at + 1]]
        if (first === undefined || second === undefined || !commute(machine, before, first, second)) continue
        waiting.push(one.toSpliced(at, 2, second, first))
      }
    }
  }
  return classOf
}

it('the schedules of a random program fall into as many stories as are counted', () => {
  fc.assert(
    fc.property(lines, (code) => {
      const machine = new Machine(programOf(code))
      const exploration = new Exploration(searchNow(machine.model))
      const total = exploration.schedules()
      fc.pre(total !== null && total <= 500n)
      const all = Array.from({ length: Number(total) }, (_, index) => scheduleAt(exploration, BigInt(index)) ?? [])
      const classOf = classes(machine, all)
      expect(classOf.size).toBe(all.length)
      const told = [...stories(exploration)].map((one) => classOf.get(one.join('')))
      expect(new Set(told)).toEqual(new Set(classOf.values()))
      expect(told.length).toBe(new Set(told).size)
      expect(countStories(exploration)?.total).toBe(BigInt(told.length))
    }),
    { numRuns: 150 },
  )
})
