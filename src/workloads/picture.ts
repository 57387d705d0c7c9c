/** Pictures that the tasks of a workload paint, tile by tile. */
import type { PictureSize, Tile } from './tile.ts'
import type { Kernel, TiledPicture } from './workload.ts'

// Whole modules, one at a time: most have no picture, and a bundler refuses to name what is not there.
const files = import.meta.glob<{ kernel: Kernel<unknown>; picture?: TiledPicture }>('./catalogue/*.ts')

/** A picture and the tiles that it was put together from. */
export interface Painted {
  /** Of the whole picture, which is what the tiles are measured in. */
  readonly size: PictureSize
  /** For each task in order the tile that it paints. */
  readonly tiles: readonly Tile[]
  /** Of the pixels below: as many as those of the picture, or fewer where it is wider than 1440. */
  readonly shown: PictureSize
  /** Red, green, blue and opacity of the pixels, row after row: shades of grey. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>
}

/** Beyond this a screen shows nothing more, and some cannot show it at all. */
const mostColumns = 1440

/** Copies every `step`-th pixel of a tile, in both directions, to its place. */
function place(brightness: Uint8Array, tile: Tile, pixels: Uint8ClampedArray, columns: number, step: number): void {
  const first = (edge: number): number => Math.ceil(edge / step) * step
  for (let y = first(tile.top); y < tile.top + tile.height; y += step) {
    for (let x = first(tile.left); x < tile.left + tile.width; x += step) {
      const at = 4 * ((y / step) * columns + x / step)
      pixels.fill(brightness[(y - tile.top) * tile.width + x - tile.left] as number, at, at + 3)
      pixels[at + 3] = 255
    }
  }
}

/**
 * Computes every tile of a workload's picture, in this thread.
 * @throws {RangeError} when no workload has that id, or it paints none
 */
export async function paint(id: string, size: number): Promise<Painted> {
  const { kernel, picture } = (await files[`./catalogue/${id}.ts`]?.()) ?? {}
  if (kernel === undefined || picture === undefined) throw new RangeError(`the workload "${id}" paints no picture`)
  const whole = picture.size(size)
  const step = Math.ceil(whole.width / mostColumns)
  const shown = { width: Math.ceil(whole.width / step), height: Math.ceil(whole.height / step) }
  const pixels = new Uint8ClampedArray(4 * shown.width * shown.height)
  const tiles = picture.tiles(size)
  for (const [task, tile] of tiles.entries()) {
    place(picture.brightness(await kernel(task, size)), tile, pixels, shown.width, step)
  }
  return { size: whole, tiles, shown, pixels }
}
