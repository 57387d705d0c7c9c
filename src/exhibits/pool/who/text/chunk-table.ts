/** The words of `ChunkTable.tsx`. */
export const text = {
  caption: (items: string) =>
    `How map cuts ${items} items: divmod(items, 4 × workers), plus one if there is a remainder`,
  workers: 'Workers',
  chunks: 'Chunks',
  size: 'Size',
  last: 'Last',
  share: 'Even share',
} as const
