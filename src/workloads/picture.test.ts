import { expect, test } from 'vitest'
import { workloads } from './index.ts'
import { paint } from './picture.ts'
import type { TiledPicture } from './workload.ts'

const pictures = import.meta.glob<{ picture?: TiledPicture }>('./catalogue/*.ts', { eager: true })

const painting = workloads.filter(({ paints }) => paints)

test('a workload paints if and only if its card says so', () => {
  const withPicture = Object.keys(pictures).filter((file) => pictures[file]?.picture !== undefined)
  expect(painting.map(({ id }) => `./catalogue/${id}.ts`).sort()).toEqual(withPicture.sort())
})

test.each(painting.map(({ id, tasks }) => [id, tasks] as const))(
  '%s covers its picture, one tile for each task',
  async (id, tasks) => {
    const { size, tiles, shown, pixels } = await paint(id, 100)
    expect([shown, size]).toEqual([size, { width: 100, height: 67 }])
    expect(tiles.length).toBe(tasks(100))
    expect(pixels.length).toBe(4 * 100 * 67)
    expect(pixels.every((value, at) => at % 4 !== 3 || value === 255)).toBe(true)
    expect(new Set(pixels).size).toBeGreaterThan(10)
  },
)

test('the set is black in the middle of the picture, and the upper half mirrors the lower', async () => {
  const { pixels, size } = await paint('mandelbrot', 120)
  const at = (x: number, y: number): number | undefined => pixels[4 * (y * size.width + x)]
  expect(at(80, 40)).toBe(0)
  expect(at(0, 0)).toBeGreaterThan(200)
  for (let y = 0; y < 40; y++) for (let x = 0; x < 120; x++) expect(at(x, y)).toBe(at(x, 79 - y))
})

test('the filter takes the noise away', async () => {
  const { pixels } = await paint('image-filter', 200)
  const extreme = pixels.filter((value, at) => at % 4 === 0 && (value === 0 || value === 255))
  // One pixel in eight was black or white before.
  expect(extreme.length).toBeLessThan(pixels.length / 4 / 100)
})

test('a picture wider than a screen is shown with every second pixel', async () => {
  const { size, shown, pixels } = await paint('mandelbrot', 2400)
  expect([size.width, shown]).toEqual([2400, { width: 1200, height: 800 }])
  expect(pixels.every((value, at) => at % 4 !== 3 || value === 255)).toBe(true)
})

test('a workload without a picture is refused', async () => {
  await expect(paint('primes', 1000)).rejects.toThrow(new RangeError('the workload "primes" paints no picture'))
})
