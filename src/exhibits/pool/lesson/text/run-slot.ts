/** The words of `RunSlot.tsx`. */
export const text = {
  runningOnThisMachine: 'Running on this machine',
  cancel: 'Cancel',
} as const
