/** Who painted which tile of a workload's picture, from the chunks of one run. */
import type { Ms } from '#base'
import type { RunRecord } from '#measure'
import type { PictureSize, Tile } from '#workloads'

/** Neighbouring tiles of one row that one worker painted, as one rectangle. */
export interface Stretch extends Tile {
  readonly lane: number
}

/** What one worker painted, and for how long. */
export interface Painter {
  readonly lane: number
  readonly tiles: number
  readonly computeMs: Ms
}

function lanesByTask(run: RunRecord, taskCount: number): readonly (number | undefined)[] {
  const lanes: (number | undefined)[] = new Array(taskCount).fill(undefined)
  for (const { lane, start, size } of run.chunks) lanes.fill(lane, start, start + size)
  return lanes
}

/** @param tiles for each task of the run the tile that it painted */
export function stretchesOf(run: RunRecord, tiles: readonly Tile[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const [task, lane] of lanesByTask(run, tiles.length).entries()) {
    const tile = tiles[task]
    const last = stretches.at(-1)
    if (lane === undefined || tile === undefined) continue
    if (last?.lane === lane && last.top === tile.top && last.left + last.width === tile.left) {
      stretches[stretches.length - 1] = { ...last, width: last.width + tile.width }
    } else {
      stretches.push({ ...tile, lane })
    }
  }
  return stretches
}

/** What each worker did, those that got nothing too. */
export function paintersOf(run: RunRecord): readonly Painter[] {
  return Array.from({ length: run.workers }, (_, lane) => {
    const own = run.chunks.filter((chunk) => chunk.lane === lane)
    return {
      lane,
      tiles: own.reduce((sum, { size }) => sum + size, 0),
      computeMs: own.reduce((sum, { started, ended }) => sum + ended - started, 0),
    }
  })
}

/** A worker's shape in the middle of what it painted, in pixels of the picture. */
export interface Mark {
  readonly lane: number
  readonly x: number
  readonly y: number
}

/** The smallest mark that can be told from others: so many of them would fill a row of the picture. */
const marksAcross = 36

/** Stretches of one worker, of the same place and width in successive rows, as one rectangle. */
function blocksOf(stretches: readonly Stretch[]): readonly Stretch[] {
  const blocks = new Map<string, Stretch>()
  const key = ({ lane, left, width }: Stretch, bottom: number): string => [lane, left, width, bottom].join(' ')
  for (const stretch of stretches) {
    const ending = key(stretch, stretch.top)
    const above = blocks.get(ending)
    blocks.delete(ending)
    const block = above === undefined ? stretch : { ...above, height: above.height + stretch.height }
    blocks.set(key(block, block.top + block.height), block)
  }
  return [...blocks.values()]
}

const bottomOf = ({ top, height }: Stretch): number => top + height

function groupedBy(blocks: readonly Stretch[], edge: (block: Stretch) => number): Map<number, readonly Stretch[]> {
  const groups = new Map<number, Stretch[]>()
  for (const block of blocks) groups.set(edge(block), [...(groups.get(edge(block)) ?? []), block])
  return groups
}

/** Without the blocks that touch a larger one of the same worker above or below, whose mark speaks for them too. */
function largestOf(blocks: readonly Stretch[]): readonly Stretch[] {
  const byBottom = groupedBy(blocks, bottomOf)
  const byTop = groupedBy(blocks, ({ top }) => top)
  return blocks.filter((block) => {
    const touching = [...(byBottom.get(block.top) ?? []), ...(byTop.get(bottomOf(block)) ?? [])]
    return !touching.some(
      (other) =>
        other.lane === block.lane &&
        other.left < block.left + block.width &&
        block.left < other.left + other.width &&
        other.width * other.height > block.width * block.height,
    )
  })
}

/**
 * Where shapes stand, so that colour is not the only sign: in the middle of what one worker painted in one piece, as
 * far as there is room for them.
 * @returns their width, and where their top left corners are
 */
export function marksOf(stretches: readonly Stretch[], { width }: PictureSize): { size: number; marks: Mark[] } {
  const side = stretches[0]?.height ?? 1
  const size = Math.max(0.6 * side, width / marksAcross)
  const rows = Math.ceil(size / side)
  const marks = largestOf(blocksOf(stretches))
    .filter((block) => block.width >= size && (block.height >= size || Math.round(block.top / side) % rows === 0))
    .map((block) => ({
      lane: block.lane,
      x: block.left + (block.width - size) / 2,
      y: block.top + (block.height - size) / 2,
    }))
  return { size, marks }
}
