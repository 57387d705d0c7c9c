import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlap, placeAt, placeLabels, placesAround, strokeInside, textWidth } from './label-placement.ts'

const nothing = { bounds: { x: 0, y: 0, width: 500, height: 300 }, marks: [], strokes: [] }

describe('a stroke in a box', () => {
  const box = { x: 10, y: 10, width: 20, height: 10 }

  it('counts only what lies inside', () => {
    expect(strokeInside({ x1: 0, y1: 15, x2: 100, y2: 15 }, box)).toBeCloseTo(20)
    expect(strokeInside({ x1: 15, y1: 0, x2: 15, y2: 14 }, box)).toBeCloseTo(4)
    expect(strokeInside({ x1: 0, y1: 0, x2: 100, y2: 5 }, box)).toBe(0)
    expect(strokeInside({ x1: 12, y1: 12, x2: 12, y2: 12 }, box)).toBe(0)
  })

  it('is the same from either end', () => {
    const place = fc.integer({ min: -50, max: 80 })
    fc.assert(
      fc.property(place, place, place, place, (x1, y1, x2, y2) => {
        const there = strokeInside({ x1, y1, x2, y2 }, box)
        expect(strokeInside({ x1: x2, y1: y2, x2: x1, y2: y1 }, box)).toBeCloseTo(there, 6)
        expect(there).toBeLessThanOrEqual(Math.hypot(20, 10) + 1e-9)
      }),
    )
  })
})

describe('labels', () => {
  it('take their first place when nothing is in the way', () => {
    const places = placesAround('3.10×', { x: 100, y: 100 })
    expect(placeLabels([{ id: 'value', places }], nothing).get('value')).toBe(places[0])
  })

  it('go around a label that was placed before', () => {
    const at = { x: 100, y: 100 }
    const placed = placeLabels(
      ['a', 'b', 'c', 'd'].map((id) => ({ id, places: placesAround('measured', at) })),
      nothing,
    )
    const boxes = [...placed.values()].flatMap((place) => place.boxes)
    boxes.forEach((box, index) => {
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(0)
    })
  })

  it('stay in bounds when a place inside exists', () => {
    const place = placeLabels([{ id: 'a', places: placesAround('measured', { x: 495, y: 150 }) }], nothing).get('a')
    const box = place?.boxes[0]
    expect(box && box.x + box.width).toBeLessThanOrEqual(500)
  })

  it('are left out only when they are optional', () => {
    const wall = { ...nothing, marks: [nothing.bounds] }
    const places = [placeAt('shading', 100, 100, 'start')]
    expect(placeLabels([{ id: 'a', places, optional: true }], wall).size).toBe(0)
    expect(placeLabels([{ id: 'a', places }], wall).size).toBe(1)
  })
})

it('text width is what a browser measures in Recursive, within two pixels', () => {
  const measured: readonly (readonly [string, number])[] = [
    ['4 logical CPUs', 83.4],
    ['more workers than CPUs', 145],
    ['your guess 6.2×', 94.7],
    ['measured', 58],
    ['speedup ÷ workers', 112.2],
  ]
  for (const [text, width] of measured) expect(Math.abs(textWidth(text) - width)).toBeLessThan(2)
})
