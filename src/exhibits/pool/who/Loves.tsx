import { CodePanel } from '#ui'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import type { PrintedLine } from '../lesson/script.ts'
import { Terminal } from '../lesson/Terminal.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { lovesFinding } from './findings.ts'
import type { ViewProps } from './lesson-view.ts'
import { lovesListing } from './listings.ts'

/** FirstPoolExample: two processes print one sentence each, ten times. */
export default function loves({ page, model, snapshot, tabs }: ViewProps) {
  const { activity, records } = snapshot
  const last = recordsOf(records, 'loves').at(-1)
  const running = activity.state === 'running'
  const lines = running ? snapshot.lines : (last?.lines ?? [])
  const pids = [...new Set(lines.map(({ pid }) => pid))].sort((a, b) => a - b)
  const first = Math.min(...pids)
  return (
    <LessonFrame
      {...{ page, model, snapshot, tabs }}
      {...lovesFinding(
        running || last === undefined
          ? null
          : { counts: countsOf(last.lines), mixed: mixed(last.lines), processes: pids.length },
      )}
      name="Who ran what"
      context="FirstPoolExample"
      side={<ThenNow items={notes} />}
      below={
        <CodePanel
          caption="Notes 000, FirstPoolExample"
          source={lovesListing}
          parentLines={[9, 10, 11]}
          workerLines={[5, 6]}
        />
      }
    >
      <RunSlot
        running={running}
        label="Run"
        onRun={() => void model.run('loves', {}, 20)}
        onCancel={() => model.cancel()}
      />
      <Terminal
        caption="What the two processes printed"
        lines={lines.map(({ text, pid }) => ({ text, slot: pid - first, same: false }))}
        rows={20}
      />
    </LessonFrame>
  )
}

function countsOf(lines: readonly PrintedLine[]): readonly [number, number] {
  const not = lines.filter(({ text }) => text === 'She loves me not.').length
  return [lines.length - not, not]
}

/** Whether a sentence comes again after the other one. */
function mixed(lines: readonly PrintedLine[]): boolean {
  return lines.filter(({ text }, index) => index > 0 && text !== lines[index - 1]?.text).length > 1
}

const notes = [
  {
    lecture: 'map takes a list with one argument for each of the n processes.',
    today:
      'The list may be of any length: it is cut into chunks. Here two items for two processes are two chunks of one, and one process may well take both.',
  },
  {
    lecture: 'The function takes exactly one argument.',
    today: 'For map, yes; it may be a tuple, unpacked inside. starmap unpacks it for you.',
  },
  {
    lecture: 'map returns the list of what the function returned.',
    today:
      'Still so, in input order whatever the order of finishing. A function that only prints returns None each time.',
  },
]
