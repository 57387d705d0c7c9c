/** The lanes of a run whose tasks wait. */

import type { Lane, LaneBar } from '../lesson/Lanes.tsx'
import type { RanChunk } from '../lesson/recorder.ts'
import { text } from './text/lanes.ts'

/** One lane a worker, one bar a task. `name` gives the words in a bar, from the task's place. */
export function waitingLanes(
  chunks: readonly RanChunk[],
  workers: number,
  name: (task: number) => string,
): readonly Lane[] {
  return Array.from({ length: workers }, (_, slot) => {
    const own = chunks.filter((chunk) => chunk.slot === slot)
    return {
      slot,
      label: `W${slot + 1}`,
      aside: own[0] === undefined ? 'idle' : text.pid(own[0].pid),
      bars: own.flatMap(({ start, size, tasks }) =>
        Array.from({ length: size }, (_, offset): LaneBar => {
          const [from = 0, to = from] = tasks.slice(offset, offset + 2)
          return { from, to, label: name(start + offset), look: 'waiting' }
        }),
      ),
    }
  })
}
