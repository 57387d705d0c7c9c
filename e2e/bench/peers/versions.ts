import pinned from './package.json' with { type: 'json' }

/** The version of a peer: its package is pinned exactly. */
export const versionOf = (peer: keyof typeof pinned.dependencies): string => pinned.dependencies[peer]
