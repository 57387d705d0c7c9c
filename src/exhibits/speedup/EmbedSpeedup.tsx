import { EmbedDialog } from '#ui'

interface EmbedSpeedupProps {
  readonly address: string
  readonly withPoints: boolean
  readonly onClose: () => void
}

/** The HTML that puts this exhibit, as it is set up now, into a course page. */
export default function EmbedSpeedup({ address, withPoints, onClose }: EmbedSpeedupProps) {
  const note = withPoints ? 'Starts with these settings and these points.' : 'Starts with these settings.'
  return <EmbedDialog open onClose={onClose} pages={[{ title: 'Speedup', address }]} note={note} />
}
