/** The words of `CodePair.tsx`. */
export const text = {
  python: 'Python',
  typescript: 'TypeScript',
  parent: 'parent',
  workers: 'workers',
} as const
