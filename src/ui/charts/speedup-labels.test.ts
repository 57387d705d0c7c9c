import { describe, expect, it } from 'vitest'
import type { Labelled } from './chart-obstacles.ts'
import { overlap, type Rect } from './label-placement.ts'
import type { SpeedupPoint } from './speedup-data.ts'
import { type PlacedLabel, speedupLabels } from './speedup-labels.ts'
import { speedupView } from './speedup-view.ts'

const point = (workers: number, speedup: number): SpeedupPoint => ({
  workers,
  speedup,
  low: speedup * 0.95,
  high: speedup * 1.05,
  rounds: 9,
  efficiency: speedup / workers,
  dots: [speedup * 0.96, speedup, speedup * 1.04],
})

const sizes = [
  { width: 524, height: 580 },
  { width: 358, height: 422 },
  { width: 688, height: 368 },
]

const amdahl = (workers: number, most: number): number => 1 / (0.06 + 0.94 / Math.min(workers, most))
const counts = (...all: number[]): readonly number[] => all

const cases: Readonly<Record<string, { cpus: number; ticks: readonly number[]; measured: number; guess: number }>> = {
  '2 CPUs, 4 counts': { cpus: 2, ticks: counts(1, 2, 3, 4), measured: 4, guess: 2 },
  '4 CPUs, 8 counts': { cpus: 4, ticks: counts(1, 2, 3, 4, 5, 6, 7, 8), measured: 8, guess: 6.2 },
  'no count past the CPUs': { cpus: 4, ticks: counts(1, 2, 3, 4), measured: 4, guess: 3.5 },
  'one point': { cpus: 4, ticks: counts(1, 2, 3, 4, 5, 6, 7, 8), measured: 1, guess: 6.2 },
  'a guess that was right': { cpus: 4, ticks: counts(1, 2, 3, 4, 5, 6, 7, 8), measured: 8, guess: 3.2 },
  '1 CPU': { cpus: 1, ticks: counts(1, 2), measured: 2, guess: 1.5 },
  '16 counts': { cpus: 8, ticks: Array.from({ length: 16 }, (_, i) => i + 1), measured: 16, guess: 9 },
  'doubling counts': { cpus: 16, ticks: counts(1, 2, 4, 8, 16, 24, 32), measured: 7, guess: 20 },
}

const boxesOf = (label: PlacedLabel): readonly Rect[] => label.boxes

function expectApart(labels: readonly PlacedLabel[]): void {
  labels.forEach((label, index) => {
    for (const other of labels.slice(index + 1)) {
      const shared = boxesOf(label).flatMap((box) => boxesOf(other).map((each) => overlap(box, each)))
      expect(Math.max(0, ...shared), `${label.text} and ${other.text}`).toBe(0)
    }
  })
}

function labelsFor(
  name: string,
  size: { width: number; height: number },
  more: Partial<Labelled>,
): readonly PlacedLabel[] {
  const { cpus, ticks, measured, guess } = cases[name] ?? { cpus: 1, ticks: [1], measured: 0, guess: 1 }
  const points = more.points ?? ticks.slice(0, measured).map((workers) => point(workers, amdahl(workers, cpus)))
  const props: Labelled & { ticks: readonly number[]; showEfficiency: boolean } = {
    cpus,
    cpuLabel: `${cpus} logical CPUs`,
    ticks,
    points,
    guess: { workers: ticks.at(-1) ?? 1, speedup: guess },
    selected: points.at(-1)?.workers ?? null,
    formatSpeedup: (speedup) => `${speedup.toFixed(2)}×`,
    guessing: false,
    showEfficiency: size.height > 400,
    ...more,
  }
  return speedupLabels(speedupView(props, size), props)
}

describe.each(Object.keys(cases))('labels with %s', (name) => {
  it.each(sizes)('never touch each other at $width px', (size) => {
    const points = cases[name]?.ticks.slice(0, cases[name]?.measured) ?? []
    expectApart(labelsFor(name, size, {}))
    for (const selected of points) expectApart(labelsFor(name, size, { selected }))
  })

  it.each(sizes)('never touch each other at $width px beside a second run', (size) => {
    const others = cases[name]?.ticks.map((workers) => point(workers, amdahl(workers, 3) * 0.8)) ?? []
    expectApart(labelsFor(name, size, { comparison: { label: 'chunk size 1', points: others } }))
  })

  it.each(sizes)('never touch each other at $width px while a guess is made', (size) => {
    const labels = labelsFor(name, size, { points: [], selected: null, guessing: true })
    expectApart(labels)
    expect(labels.map((label) => label.text)).toContain('your guess')
  })

  it.each(sizes)('never touch each other at $width px during a round', (size) => {
    const pending = { workers: cases[name]?.ticks.at(-1) ?? 1, label: 'round 3' }
    expectApart(labelsFor(name, size, { pending }))
  })
})

it('the shading is not explained where tasks mostly wait', () => {
  const labels = labelsFor('4 CPUs, 8 counts', { width: 524, height: 580 }, { ioBound: true })
  expect(labels.map((label) => label.id)).not.toContain('shading')
})
