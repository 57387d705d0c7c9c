/** A run as the shell prints it and a course page gets it: every event that was stepped through. */
import type { PartProps } from '../part.ts'
import { eventText } from './event-text.ts'
import type { Run } from './events.ts'
import { chunksOf } from './setup.ts'

export function ranEvent(run: Run): Parameters<PartProps['report']>[0] {
  const { method, processes } = run.setup
  const chunks = chunksOf(run.setup)
  const where = run.source === 'traced' ? 'on this machine' : 'simulated'
  return {
    event: 'ran',
    about: `calls: ${method}`,
    result: {
      caption: `${method} with a pool of ${processes}, ${where}`,
      columns: ['Event', 'What happened'],
      rows: run.events.map((event, index) => [index + 1, eventText(event, run, chunks)]),
    },
  }
}
