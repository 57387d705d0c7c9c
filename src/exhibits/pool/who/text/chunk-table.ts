/** The words of `ChunkTable.tsx`. */
export const text = {
  howMapCutsItemsDivmod: (items: string) =>
    `How map cuts ${items} items: divmod(items, 4 × workers), plus one if there is a remainder`,
  workers: 'Workers',
  chunks: 'Chunks',
  evenShare: 'Even share',
} as const
