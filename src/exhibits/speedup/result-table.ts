/** The result as the shell prints it and a course page gets it: plain numbers with their units in the headings. */
import type { ExhibitEvent } from '../exhibit.ts'
import type { Snapshot } from './snapshot.ts'
import { text } from './text/lab.ts'
import type { View } from './view.ts'

const rounded = (value: number): number => Number(value.toPrecision(4))

/** A finished run: the finding, and a row for each worker count. */
export function ranEvent({ settings }: Snapshot, { title, points }: View): ExhibitEvent {
  return {
    event: 'ran',
    about: title,
    result: {
      caption: text.caption(settings.workload, title),
      columns: text.resultColumns,
      rows: points.map(({ workers, medianMs, speedup, efficiency, rounds }) => [
        ...[workers, rounded(medianMs), rounded(speedup)],
        ...[rounded(efficiency), rounds],
      ]),
    },
  }
}
