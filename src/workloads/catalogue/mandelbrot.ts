import { adler32 } from '../adler32.ts'
import { pictureOf, tileCount, tileOf, tilesOf } from '../tile.ts'
import { defineAnswer, definePicture, defineWorkload, grouped, type Kernel } from '../workload.ts'

const side = 40
const limit = 255

/** The steps until z² + c, again and again from 0, is farther than 2 from 0; at most 255. */
function stepsToEscape(cx: number, cy: number): number {
  let x = 0
  let y = 0
  let steps = 0
  while (steps < limit) {
    const [xx, yy] = [x * x, y * y]
    if (xx + yy > 4) break
    y = 2 * x * y + cy
    x = xx - yy + cx
    steps += 1
  }
  return steps
}

/** Paints one tile of 40 × 40 pixels; its steps, row after row. A tile inside the set takes the longest. */
export const kernel: Kernel<Uint8Array> = (task, size) => {
  const picture = pictureOf(size)
  const { left, top, width, height } = tileOf(task, picture, side)
  const pixel = 3.2 / size
  const steps = new Uint8Array(width * height)
  for (let row = 0; row < height; row++) {
    const cy = (top + row + 0.5 - picture.height / 2) * pixel
    for (let column = 0; column < width; column++) {
      const cx = (left + column + 0.5) * pixel - 2.25
      steps[row * width + column] = stepsToEscape(cx, cy)
    }
  }
  return steps
}

export const workload = defineWorkload({
  id: 'mandelbrot',
  title: 'Mandelbrot',
  kind: 'uneven',
  sizes: { fallback: 1200, stops: [600, 1200, 1800, 2400, 3600, 4800], min: 40, max: 6000 },
  describeSize: (size) => `${size} × ${pictureOf(size).height} pixels`,
  tasks: (size) => tileCount(pictureOf(size), side),
  paints: true,
})

export const answer = defineAnswer<typeof kernel>({
  combine: (tiles: readonly Uint8Array[]) => {
    const total = tiles.reduce((sum, tile) => tile.reduce((part, steps) => part + steps, sum), 0)
    return `${grouped(total)} steps, checksum ${adler32(tiles)}`
  },
  expected: () => null,
})

export const picture = definePicture<typeof kernel>({
  size: pictureOf,
  tiles: (size) => tilesOf(pictureOf(size), side),
  // The set itself black; around it the root, because most points escape within a few steps.
  brightness: (steps) => steps.map((count) => (count === limit ? 0 : 255 - Math.sqrt(count / limit) * 255)),
})
