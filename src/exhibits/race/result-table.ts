/** The run as the shell prints it and a course page gets it: every step that was taken. */
import type { ExhibitEvent } from '../exhibit.ts'
import { findingOf } from './finding.ts'
import { nameOf } from './names.ts'
import type { Ready } from './snapshot.ts'
import { text as words } from './text/run.ts'
import { traceOf } from './trace.ts'

/** A schedule that was stepped through to its end: the finding, and a row for each step. */
export function ranEvent(ready: Ready): ExhibitEvent {
  const { title } = findingOf(ready, ready.schedule.length)
  return {
    event: 'ran',
    about: title,
    result: {
      caption: words.steppedThrough(ready.stage.program?.title ?? words.yourProgram, title),
      columns: words.columns,
      rows: traceOf(ready).taken.map(({ pid, text }, index) => [index + 1, nameOf(ready.stage, pid), text]),
    },
  }
}
