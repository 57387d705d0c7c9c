import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Exploration } from '../exploration.ts'
import { resolveProgram } from '../model.ts'
import { searchNow } from '../search.ts'
import { counter } from '../testdata/counter.ts'
import { cell, cellsOf, clear, createMemory, mostWorkers, ownCells } from './cells.ts'
import { Contender, type Heat, type Span } from './contender.ts'
import { costOf, leastRunMs, overlapOf, type RaceStep, runRace, wallOf } from './race-run.ts'
import { possibleFinals, type VariantId, variants } from './variants.ts'

const ids = Object.keys(variants) as VariantId[]

function explored(processes: number, times: number): readonly number[] {
  const { ends } = new Exploration(searchNow(resolveProgram(counter(processes, times))))
  return ends.map(({ end }) => (end.kind === 'done' ? Number(end.outcome) : Number.NaN))
}

describe('the possible set', () => {
  const sizes = [
    ...Array.from({ length: 10 }, (_, index) => [2, index + 1] as const),
    ...([
      [3, 1],
      [3, 2],
      [3, 3],
      [4, 1],
    ] as const),
  ]
  it.each(sizes)(
    'exploration of %i processes with %i increments finds every value of the closed form and no other',
    (p, k) => {
      const { least, most } = possibleFinals('split', p, k)
      expect(explored(p, k)).toEqual(Array.from({ length: most - least + 1 }, (_, index) => least + index))
    },
  )

  it('what keeps every update has one possible value', () => {
    for (const id of ids.filter((variant) => variants[variant].keepsAll)) {
      expect(possibleFinals(id, 4, 1000)).toEqual({ least: 4000, most: 4000 })
    }
  })
})

describe('the increments', () => {
  it.each(ids)('%s alone loses nothing, however often it runs', (variant) => {
    const memory = createMemory()
    const contender = new Contender()
    contender.enter(memory, mostWorkers - 1)
    for (let run = 0; run < 2; run++) {
      clear(cellsOf(memory))
      const { start, end } = contender.run({ variant, workers: 1, increments: 1000 })
      expect(end).toBeGreaterThanOrEqual(start)
      expect(cellsOf(memory)[cell.counter]).toBe(1000)
      expect(cellsOf(memory)[cell.lock]).toBe(0)
    }
  })

  it('the lines shown of JavaScript are lines that run', () => {
    const squeeze = (code: string): string => code.replaceAll(/\s+/g, ' ')
    const source = squeeze(readFileSync(join(import.meta.dirname, 'increments.ts'), 'utf8'))
    const shown = ids.filter((id) => variants[id].language === 'JavaScript').map((id) => squeeze(variants[id].code))
    expect(shown.filter((code) => !source.includes(code))).toEqual([])
  })

  it('own counters touch neither each other nor what is shared', () => {
    const cells = cellsOf(createMemory())
    for (let index = 0; index < mostWorkers; index++) ownCells(cells, index)[0] = index + 1
    expect([cell.counter, cell.lock, cell.arrived, cell.go].map((index) => cells[index])).toEqual([0, 0, 0, 0])
    expect(Array.from({ length: mostWorkers }, (_, index) => ownCells(cells, index)[0])).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ])
  })
})

/** Workers of a made-up machine: each increment lasts so long, and the clock is ours. */
function machine(nsOf: (heat: Heat, run: number) => number) {
  const heats: Heat[] = []
  const run = async (_: number, heat: Heat): Promise<Span> => {
    heats.push(heat)
    return { start: 0, end: (nsOf(heat, heats.length) * heat.increments) / 1e6 }
  }
  return { heats, run }
}

async function raceOn(nsOf: (heat: Heat, run: number) => number, workers = 2, trials = 3) {
  const { heats, run } = machine(nsOf)
  const steps: RaceStep[] = []
  const cells = cellsOf(createMemory())
  await runRace({ variant: 'plain', workers, trials }, cells, run, async (step) => void steps.push(step))
  return { heats, steps, kept: steps.flatMap((step) => (step.step === 'trial' ? [step.trial] : [])) }
}

describe('a race', () => {
  it('is calibrated to runs that are long enough, whatever an increment costs', () =>
    fc.assert(
      fc.asyncProperty(
        fc.double({ min: 1, max: 10_000, noNaN: true }),
        fc.integer({ min: 2, max: 4 }),
        async (ns, workers) => {
          const { kept } = await raceOn(() => ns, workers)
          expect(kept).toHaveLength(3)
          for (const { spans, increments } of kept) {
            expect(spans).toHaveLength(workers)
            const atMost = increments === Math.floor(0x7fff_ffff / workers)
            expect(atMost || wallOf(spans) >= leastRunMs).toBe(true)
          }
        },
      ),
      { numRuns: 50 },
    ))

  it('is calibrated again when the loop becomes faster after the first long run', async () => {
    const { kept } = await raceOn((_, run) => (run < 20 ? 300 : 10))
    expect(Math.min(...kept.map(({ spans }) => wallOf(spans)))).toBeGreaterThanOrEqual(leastRunMs)
  })

  it('never counts past what a cell can hold', async () => {
    const { kept } = await raceOn(() => 0.0001, 8)
    for (const { increments } of kept) expect(increments * 8).toBeLessThan(2 ** 31)
  })

  it('says for what share of a run all workers were running, and what an increment cost', () => {
    const spans = [
      { start: 0, end: 60 },
      { start: 20, end: 100 },
    ]
    expect(overlapOf(spans)).toBeCloseTo(0.4)
    expect(
      overlapOf([
        { start: 0, end: 10 },
        { start: 20, end: 30 },
      ]),
    ).toBe(0)
    expect(overlapOf([{ start: 5, end: 5 }])).toBe(0)
    expect(costOf({ final: 0, increments: 1_000_000, spans })).toBeCloseTo(70)
  })
})
