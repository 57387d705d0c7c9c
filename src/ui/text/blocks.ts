/** The few words that building blocks have of their own. */
export const text = {
  close: 'Close',
  copied: 'Copied',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  copyByHand: 'Copy the link by hand',
  copyRefused: 'The browser did not allow copying. This is the link:',
  dismiss: 'Dismiss',
  locked: 'Set by the course page',
} as const
