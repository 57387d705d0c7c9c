import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pictureOf, tileCount, tileOf } from './tile.ts'

test('the tiles cover every pixel of a picture once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 64 }), (width, side) => {
      const picture = pictureOf(width)
      const painted = new Map<string, number>()
      for (let task = 0; task < tileCount(picture, side); task++) {
        const tile = tileOf(task, picture, side)
        for (let y = tile.top; y < tile.top + tile.height; y++) {
          for (let x = tile.left; x < tile.left + tile.width; x++) painted.set(`${x} ${y}`, task)
        }
      }
      const areas = Array.from({ length: tileCount(picture, side) }, (_, task) => tileOf(task, picture, side))
      const area = areas.reduce((sum, { width: w, height: h }) => sum + w * h, 0)
      expect([painted.size, area]).toEqual(new Array(2).fill(picture.width * picture.height))
      expect(painted.has(`${picture.width - 1} ${picture.height - 1}`)).toBe(true)
    }),
    { numRuns: 40 },
  )
})
