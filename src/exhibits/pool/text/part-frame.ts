/** The words of `PartFrame.tsx`. */
export const text = {
  openInPlayground: 'Open in playground ',
} as const
