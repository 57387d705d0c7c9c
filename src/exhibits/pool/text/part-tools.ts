/** The words of `PartTools.tsx`. */
export const text = {
  theLinkIsCopied: 'The link is copied.',
  copyLink: 'Copy link',
  embed: 'Embed',
  pool: (name: string | number) => `Pool: ${name}`,
  startsWithWhatIsSet: 'Starts with what is set here.',
} as const
