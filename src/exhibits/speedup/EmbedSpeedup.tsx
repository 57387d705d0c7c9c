import { EmbedDialog } from '#ui'
import { text } from './text/lab.ts'

interface EmbedSpeedupProps {
  readonly address: string
  readonly withPoints: boolean
  readonly onClose: () => void
}

/** The HTML that puts this exhibit, as it is set up now, into a course page. */
export default function EmbedSpeedup({ address, withPoints, onClose }: EmbedSpeedupProps) {
  const note = withPoints ? text.startsWithPoints : text.startsWith
  return <EmbedDialog open onClose={onClose} pages={[{ title: text.speedup, address }]} note={note} />
}
