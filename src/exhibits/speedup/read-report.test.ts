import { expect, test } from 'vitest'
import { createReport, toJson } from '#measure'
import { readReport } from './read-report.ts'

const reportOf = (workload: string): string =>
  toJson(
    createReport({
      workload,
      workloadTitle: 'A title',
      size: 1000,
      tasks: 100,
      chunksize: 'auto',
      schedule: 'dynamic',
      seed: 1,
      budgetMs: 2000,
      build: '0.1.0',
      measuredAt: '2025-03-01T10:20:30.000Z',
      machine: { hardwareConcurrency: 4, clockTickMs: 0.005, isolated: true, userAgent: 'Test/1' },
      ended: 'budget',
      rounds: [{ index: 0, order: ['serial', 1], serialMs: 400, poolMs: { 1: 410 }, sentinelMs: null }],
      excluded: [],
      runs: [],
      result: '168',
      expected: '168',
      resultOk: true,
      guess: null,
      details: [{ workers: 1, startMs: 20, breakdown: null }],
      notWarm: [],
    }),
  )

test('a report of a workload of the catalogue opens', () => {
  expect(readReport(reportOf('primes'))).toMatchObject({ source: 'file', report: { workload: 'primes' } })
})

test('a report of own code is refused, and the sentence names the way that carries the code', () => {
  expect(readReport(reportOf('own-code'))).toMatch(/own code, which a report does not hold.*link/)
})

test('a report of an unknown workload, and a text that is none, are refused in words', () => {
  expect(readReport(reportOf('unheard-of'))).toMatch(/"unheard-of", which this playground does not have/)
  expect(readReport('{"a":1}')).toEqual(expect.any(String))
  expect(readReport('no JSON')).toEqual(expect.any(String))
})
