/** A run as the shell prints it and a course page gets it: every event that was stepped through. */
import type { PartProps } from '../part.ts'
import { eventText } from './event-text.ts'
import type { Run } from './events.ts'
import { chunksOf } from './setup.ts'
import { text } from './text/events.ts'

export function ranEvent(run: Run): Parameters<PartProps['report']>[0] {
  const { method, processes } = run.setup
  const chunks = chunksOf(run.setup)
  return {
    event: 'ran',
    about: text.about(method),
    result: {
      caption: text.ran(method, processes, text.sources[run.source]),
      columns: [text.event, text.whatHappened],
      rows: run.events.map((event, index) => [index + 1, eventText(event, run, chunks)]),
    },
  }
}
