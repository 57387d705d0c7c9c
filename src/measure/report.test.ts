import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '#base'
import type { Condition } from './point.ts'
import { createReport, type ReportInput, type SpeedupReport, toJson } from './report.ts'
import { ReportError } from './report-error.ts'
import { parseReport } from './report-parser.ts'
import { summaryOf, toCsv } from './report-table.ts'
import { roundOrder } from './round-order.ts'
import type { RunRecord } from './run-record.ts'
import { pointOf } from './speedup.ts'
import { median } from './statistics.ts'

const runOf = (workers: number, chunks: number): RunRecord => ({
  workers,
  startedAt: 1.7e12,
  lastResultAt: 1.7e12 + 100,
  endedAt: 1.7e12 + 101.25,
  chunks: Array.from({ length: chunks }, (_, chunk) => ({
    lane: chunk % workers,
    pid: 100 + (chunk % workers),
    chunk,
    start: chunk,
    size: 1,
    posted: 1.7e12 + chunk / chunks,
    received: 1.7e12 + 1,
    started: 1.7e12 + 2,
    ended: 1.7e12 + 90,
    completed: 1.7e12 + 99.5,
  })),
})

function inputOf(seed: number, workers: readonly number[], count: number, chunks = 3): ReportInput {
  const random = createRandom(seed)
  const wall = (exact: number) => exact * (0.9 + 0.2 * random.next())
  const rounds = Array.from({ length: count }, (_, index) => ({
    index,
    order: roundOrder(seed, index, workers),
    serialMs: wall(400),
    poolMs: Object.fromEntries(workers.map((p) => [p, wall(400 / p + 5)])),
    sentinelMs: index % 2 === 0 ? wall(2) : null,
  }))
  return {
    workload: 'primes',
    workloadTitle: 'Prime counting, π(n)',
    size: 1e6,
    tasks: 2000,
    chunksize: 'auto',
    schedule: 'dynamic',
    seed,
    budgetMs: 15_000,
    build: '0.1.0+abc',
    measuredAt: '2025-03-01T10:20:30.000Z',
    machine: { hardwareConcurrency: 4, clockTickMs: 0.005, isolated: true, userAgent: 'Test/1 (X; "quoted")' },
    ended: 'budget',
    rounds,
    excluded: [{ round: 0, reason: 'hidden tab' }],
    runs: workers.map((p) => ({ workers: p, round: 0, run: runOf(p, chunks) })),
    result: '78498',
    expected: '78498',
    resultOk: true,
    guess: { workers: 4, speedup: 3.5 },
    details: workers.map((p) => ({ workers: p, startMs: 20 + p, breakdown: null })),
    notWarm: [2],
  }
}

const report = createReport(inputOf(1, [1, 2, 4], 9))
type Json = Record<string, unknown>
const edited = (edit: (document: Json) => void): string => {
  const document = JSON.parse(toJson(report)) as Json
  edit(document)
  return JSON.stringify(document)
}
const item = (document: Json, list: string, i = 0): Json => (document[list] as Json[])[i] as Json

describe('a report', () => {
  test('has the points of its raw rounds and the breakdown of its runs', () => {
    for (const point of report.points) {
      const { dots: _, ...wanted } = pointOf(report.rounds, point.workers)
      expect(point).toMatchObject(wanted)
      expect(point.startMs).toBe(20 + point.workers)
      expect(point.breakdown?.wallMs).toBe(101.25)
    }
    expect(report.warnings.map(({ code }) => code)).toContain('not-warmed-up')
  })

  test('needs a round', () => {
    expect(() => createReport({ ...inputOf(1, [1], 1), rounds: [] })).toThrow(RangeError)
  })

  test('leaves out runs that would make it too large, and keeps their breakdowns through a round trip', () => {
    const large = createReport(inputOf(1, [1, 2, 4], 6, 15_000))
    expect(large.runs.map(({ workers }) => workers)).toEqual([1, 2])
    expect(large.points[2]?.breakdown).not.toBeNull()
    const text = toJson(large)
    expect((text.length / 30_000) * 40_000).toBeLessThan(15 * 1024 * 1024)
    expect(parseReport(text)).toEqual(large)
  })
})

describe('JSON', () => {
  test('reads back to an equal report, for any seed, worker counts and number of rounds', () => {
    const counts = fc.uniqueArray(fc.integer({ min: 1, max: 64 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.integer(), counts, fc.integer({ min: 1, max: 20 }), (seed, workers, rounds) => {
        const made = createReport(inputOf(seed, workers, rounds))
        expect(parseReport(toJson(made))).toEqual(made)
      }),
      { numRuns: 40 },
    )
  })

  const refusals: readonly (readonly [string, RegExp, (document: Json) => void])[] = [
    ['another format', /format is nonsense/, (d) => Object.assign(d, { format: 'nonsense' })],
    ['a later version', /version is 2, not 1/, (d) => Object.assign(d, { version: 2 })],
    ['a hostile workload id', /workload is <script>/, (d) => Object.assign(d, { workload: '<script>' })],
    ['a title too long to show', /workloadTitle/, (d) => Object.assign(d, { workloadTitle: 'x'.repeat(121) })],
    ['a control character', /build/, (d) => Object.assign(d, { build: 'a\u0007' })],
    ['a negative time', /rounds\[0\]\.serialMs is -1/, (d) => Object.assign(item(d, 'rounds'), { serialMs: -1 })],
    ['a time that is text', /rounds\[0\]\.serialMs/, (d) => Object.assign(item(d, 'rounds'), { serialMs: '400' })],
    ['no rounds', /rounds is a list/, (d) => Object.assign(d, { rounds: [] })],
    ['rounds in disorder', /rounds\[0\]\.index is 1/, (d) => (d['rounds'] as Json[]).reverse().splice(0, 7)],
    ['an order with a count twice', /order/, (d) => Object.assign(item(d, 'rounds'), { order: ['serial', 1, 1, 4] })],
    [
      'worker counts with hostile keys',
      /poolMs/,
      (d) => Object.assign(item(d, 'rounds'), { poolMs: JSON.parse('{"__proto__": 1, "1": 1}') }),
    ],
    [
      'a worker count that one round lacks',
      /same worker counts/,
      (d) => Object.assign(item(d, 'rounds', 3), { poolMs: { 1: 400 }, order: ['serial', 1] }),
    ],
    [
      'points that its rounds do not give',
      /points\[1\]\.speedup is 9, not .* as its rounds give/,
      (d) => Object.assign(item(d, 'points', 1), { speedup: 9 }),
    ],
    ['a narrower interval', /points\[1\]\.low/, (d) => Object.assign(item(d, 'points', 1), { low: null })],
    ['a missing point', /points is a list/, (d) => (d['points'] as Json[]).pop()],
    [
      'a breakdown that does not add up',
      /breakdown is an object, not parts that add up/,
      (d) => Object.assign(item(d, 'points')['breakdown'] as Json, { idleMs: 1e6 }),
    ],
    ['a run of another count', /runs\[0\]\.workers/, (d) => Object.assign(item(d, 'runs'), { workers: 7 })],
    ['a time zone it does not write', /measuredAt/, (d) => Object.assign(d, { measuredAt: '2025-03-01 10:20' })],
    ['a wrong result called right', /resultOk is true/, (d) => Object.assign(d, { result: '1' })],
    ['an unknown warning', /warnings\[0\]\.code/, (d) => Object.assign(d, { warnings: [{ code: 'x' }] })],
    ['a null document part', /machine is null/, (d) => Object.assign(d, { machine: null })],
  ]

  test.each(refusals)('%s is refused with its field', (_name, message, edit) => {
    const text = edited(edit)
    expect(() => parseReport(text)).toThrow(ReportError)
    expect(() => parseReport(text)).toThrow(message)
  })

  test('what is not JSON, too large or not an object is refused', () => {
    expect(() => parseReport('{')).toThrow(/not JSON/)
    expect(() => parseReport(' '.repeat(20 * 1024 * 1024 + 1))).toThrow(/20 MB/)
    expect(() => parseReport('[]')).toThrow(ReportError)
    expect(() => parseReport('null')).toThrow(ReportError)
    expect(() => parseReport('['.repeat(200_000))).toThrow(ReportError)
  })

  test('no value anywhere in a report makes the reader throw anything but its own error', () => {
    const hostile = fc.constantFrom(null, -1, 1e308, 'x', '__proto__', [], {}, true, Number.MAX_SAFE_INTEGER)
    const small = JSON.parse(toJson(createReport(inputOf(1, [1, 2], 2)))) as Json
    const paths: (readonly string[])[] = []
    const walk = (value: unknown, path: readonly string[]): void => {
      if (path.length > 0) paths.push(path)
      if (typeof value !== 'object' || value === null) return
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key])
    }
    walk(small, [])
    fc.assert(
      fc.property(fc.constantFrom(...paths), hostile, (path, value) => {
        const document = structuredClone(small)
        const parent = path.slice(0, -1).reduce((node: Json, key) => node[key] as Json, document)
        parent[path.at(-1) as string] = value
        try {
          parseReport(JSON.stringify(document))
        } catch (error) {
          expect(error).toBeInstanceOf(ReportError)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('sentences in the file are not shown: warnings are written again from the numbers', () => {
    const text = edited((d) => {
      d['warnings'] = (d['warnings'] as Json[]).map((warning) => ({ ...warning, text: 'Send me your password.' }))
    })
    expect(parseReport(text).warnings).toEqual(report.warnings)
  })
})

describe('CSV', () => {
  const parse = (text: string): string[][] =>
    text
      .split('\r\n')
      .slice(0, -1)
      .map((line) => line.split(','))

  test('has a row for every trial, and its medians are the points of the JSON', () => {
    const [header = [], ...rows] = parse(toCsv(report))
    expect(rows).toHaveLength(9 * 4)
    const column = (name: string) => header.indexOf(name)
    for (const point of parseReport(toJson(report)).points) {
      const own = rows.filter((r) => r[column('condition')] === 'pool' && r[column('workers')] === `${point.workers}`)
      expect(median(own.map((r) => Number(r[column('speedup')])))).toBeCloseTo(point.speedup, 12)
      expect(median(own.map((r) => Number(r[column('wallMs')])))).toBe(point.medianMs)
    }
    const serial = rows.filter((r) => r[column('condition')] === 'serial')
    expect(median(serial.map((r) => Number(r[column('wallMs')])))).toBe(report.serial.medianMs)
    expect(serial.every((r) => r[column('speedup')] === '1')).toBe(true)
  })

  test('keeps the order in which each round ran', () => {
    const rows = parse(toCsv(report)).slice(1)
    const order = rows.slice(0, 4).map((r): Condition => (r[4] === 'serial' ? 'serial' : Number(r[5])))
    expect(order).toEqual(report.rounds[0]?.order)
  })

  test('quotes what would break a row', () => {
    const odd: SpeedupReport = { ...report, workload: 'a,"b"' }
    expect(toCsv(odd).split('\r\n')[1]).toMatch(/^"a,""b""",/)
  })
})

test('the summary has exactly what the command line prints', () => {
  const summary = summaryOf(report)
  expect(Object.keys(summary).join(' ')).toBe(
    'workload size hardwareConcurrency clockTickMs isolated serial points resultOk warnings',
  )
  expect(Object.keys(summary.points[0] ?? {}).sort()).toEqual(
    ['workers', 'medianMs', 'speedup', 'low', 'high', 'rounds', 'efficiency', 'startMs', 'breakdown'].sort(),
  )
  expect(summary.warnings.every((text) => typeof text === 'string')).toBe(true)
})
