/** What is said of a visitor's own code in this part. */
import { assertNever } from '#base'
import type { FindingText } from './finding.ts'
import type { Snapshot } from './snapshot.ts'
import { text } from './text/own-code.ts'

/** Before there is a run to step through. */
export function ownPending({ activity, code }: Snapshot): FindingText {
  switch (activity.state) {
    case 'recording':
      return text.running
    case 'failed':
      return text.failed
    case 'idle':
    case 'measuring':
      return code === 'own' ? text.notYetRun : text.unread
    default:
      return assertNever(activity)
  }
}
