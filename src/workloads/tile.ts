/** Part of a picture that one task paints, in pixels from the picture's top left corner. */
export interface Tile {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A picture's width and height in pixels. */
export type PictureSize = Pick<Tile, 'width' | 'height'>

/** A picture `width` pixels wide, three to two. */
export function pictureOf(width: number): PictureSize {
  return { width, height: Math.ceil((width * 2) / 3) }
}

/** All tiles of a picture, in the order of their tasks. */
export function tilesOf(picture: PictureSize, side: number): Tile[] {
  return Array.from({ length: tileCount(picture, side) }, (_, task) => tileOf(task, picture, side))
}

/** How many tiles of `side` × `side` pixels cover a picture. */
export function tileCount({ width, height }: PictureSize, side: number): number {
  return Math.ceil(width / side) * Math.ceil(height / side)
}

/** Tile `task` of a picture cut into squares, row after row; those at the right and bottom edge may be smaller. */
export function tileOf(task: number, { width, height }: PictureSize, side: number): Tile {
  const columns = Math.ceil(width / side)
  const left = (task % columns) * side
  const top = Math.floor(task / columns) * side
  return { left, top, width: Math.min(side, width - left), height: Math.min(side, height - top) }
}
