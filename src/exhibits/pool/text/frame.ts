/** The words at the foot of an embed. */
export const text = {
  open: 'Open in playground',
} as const
