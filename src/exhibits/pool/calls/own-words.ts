/** What is said of a visitor's own code in this part. */
import { assertNever } from '#base'
import type { FindingText } from './finding.ts'
import type { Snapshot } from './snapshot.ts'

/** Before there is a run to step through. */
export function ownPending({ activity, code }: Snapshot): FindingText {
  switch (activity.state) {
    case 'recording':
      return {
        title: 'Running your code on this machine',
        sentence: 'A pool of real workers in a closed frame calls run(item) once for each item.',
      }
    case 'failed':
      return { title: 'Your code did not come to its end', sentence: 'What went wrong stands in its output.' }
    case 'idle':
    case 'measuring':
      return code === 'own'
        ? {
            title: 'What will the pool do with your own tasks?',
            sentence: 'Write run(item) and items. Run makes the call once on this machine and keeps every event.',
          }
        : { title: 'This code has not run yet', sentence: 'It came with the link, and waits until you let it run.' }
    default:
      return assertNever(activity)
  }
}
