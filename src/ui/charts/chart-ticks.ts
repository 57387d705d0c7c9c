import type { Domain, Scale } from './chart-geometry.ts'
import { textWidth } from './label-placement.ts'
import { text } from './text.ts'

/** A value on an axis and the words beside it. */
export interface Tick {
  readonly value: number
  readonly text: string
}

/** Room between two ticks, and between a tick and one that carries a unit. */
const gap = 6
const unitGap = 14

/** Orders worker counts by how much a reader misses them: the ends, the CPU count, powers of two, the rest. */
function byNeed(values: readonly number[], cpus: number): readonly number[] {
  const rank = (value: number): number => {
    if (value === values[0] || value === values.at(-1)) return 0
    if (value === cpus) return 1
    return Number.isInteger(Math.log2(value)) ? 2 : 3
  }
  return [...values].sort((a, b) => rank(a) - rank(b) || a - b)
}

/**
 * Names as many worker counts as fit without touching. The first carries the unit if there is room for it.
 * @param values worker counts, ascending
 * @param x their place on the screen
 */
export function workerTicks(values: readonly number[], x: Scale, cpus: number): readonly Tick[] {
  const kept: number[] = []
  for (const value of byNeed(values, cpus)) {
    const clear = (other: number): boolean =>
      Math.abs(x(value) - x(other)) >= (textWidth(`${value}`) + textWidth(`${other}`)) / 2 + gap
    if (kept.every(clear)) kept.push(value)
  }
  kept.sort((a, b) => a - b)
  const [first, second] = kept
  const long = text.workers(first ?? 0)
  const fits =
    first !== undefined &&
    x(first) - textWidth(long) / 2 >= 0 &&
    (second === undefined || x(second) - x(first) >= (textWidth(long) + textWidth(`${second}`)) / 2 + unitGap)
  return kept.map((value, index) => ({ value, text: index === 0 && fits ? long : `${value}` }))
}

/** The smallest of 1, 2, 5, 10, … that is at least `rough`. */
export function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough - 1e-9) ?? 10
  return factor * power
}

/**
 * Round speedups for the vertical axis, about one every 56 px; the last carries the unit.
 * @param height of the panel in CSS pixels
 */
export function speedupTicks(domain: Domain, log: boolean, height: number): readonly Tick[] {
  const values: number[] = []
  if (log) {
    for (let value = domain[0]; value <= domain[1]; value *= 2) values.push(value)
  } else {
    const step = niceStep(domain[1] / Math.max(1, Math.floor(height / 56)))
    for (let at = 0; at * step <= domain[1] + 1e-9; at++) values.push(Number((at * step).toPrecision(12)))
  }
  return values.map((value, index) => ({ value, text: index === values.length - 1 ? `${value}×` : `${value}` }))
}
