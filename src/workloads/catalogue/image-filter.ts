import { adler32 } from '../adler32.ts'
import { mix } from '../mix.ts'
import { pictureOf, tileCount, tileOf, tilesOf } from '../tile.ts'
import { defineAnswer, definePicture, defineWorkload, grouped, type Kernel } from '../workload.ts'

const side = 32
/** How far the filter looks around a pixel. */
const reach = 2
const middle = ((2 * reach + 1) ** 2 + 1) / 2

/** A drawing of rings on a slope, 0 black to 255 white, on which one pixel in eight has turned black or white. */
function noisyPixel(x: number, y: number): number {
  const noise = mix(((y + reach) << 16) ^ (x + reach))
  if ((noise & 7) === 0) return noise >>> 31 === 0 ? 0 : 255
  const [dx, dy] = [(x & 255) - 128, (y & 255) - 128]
  const ring = (dx * dx + dy * dy) >>> 11
  return ((ring & 1) === 0 ? 64 : 160) + (((x + y) >>> 4) & 63)
}

/** The tile with a border as wide as the filter looks, as if it were read from a file. */
function noisyTile(left: number, top: number, width: number, height: number): Uint8Array {
  const pixels = new Uint8Array(width * height)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) pixels[row * width + column] = noisyPixel(left + column, top + row)
  }
  return pixels
}

/**
 * The median of the 5 × 5 pixels from `start`: the largest value that at least 13 of them reach, found bit by bit.
 */
function medianAt(pixels: Uint8Array, start: number, stride: number): number {
  let median = 0
  for (let bit = 128; bit > 0; bit >>= 1) {
    const candidate = median | bit
    let reached = 0
    for (let row = 0; row <= 2 * reach; row++) {
      const first = start + row * stride
      for (let at = first; at <= first + 2 * reach; at++) if ((pixels[at] as number) >= candidate) reached += 1
    }
    if (reached >= middle) median = candidate
  }
  return median
}

/** Filters one tile of 32 × 32 pixels: each becomes the median of those around it. */
export const kernel: Kernel<Uint8Array> = (task, size) => {
  const { left, top, width, height } = tileOf(task, pictureOf(size), side)
  const stride = width + 2 * reach
  const noisy = noisyTile(left - reach, top - reach, stride, height + 2 * reach)
  const clean = new Uint8Array(width * height)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      clean[row * width + column] = medianAt(noisy, row * stride + column, stride)
    }
  }
  return clean
}

export const workload = defineWorkload({
  id: 'image-filter',
  title: 'Image filter',
  kind: 'CPU + data',
  sizes: { fallback: 960, stops: [480, 960, 1440, 1920, 2880, 3840], min: 32, max: 5760 },
  describeSize: (size) => `${size} × ${pictureOf(size).height} pixels`,
  tasks: (size) => tileCount(pictureOf(size), side),
  paints: true,
})

export const answer = defineAnswer<typeof kernel>({
  combine: (tiles: readonly Uint8Array[]) => {
    const total = tiles.reduce((sum, tile) => tile.reduce((part, pixel) => part + pixel, sum), 0)
    const pixels = tiles.reduce((count, tile) => count + tile.length, 0)
    return `${grouped(pixels)} pixels, sum of brightness ${grouped(total)}, checksum ${adler32(tiles)}`
  },
  expected: () => null,
})

export const picture = definePicture<typeof kernel>({
  size: pictureOf,
  tiles: (size) => tilesOf(pictureOf(size), side),
  brightness: (pixels) => pixels,
})
