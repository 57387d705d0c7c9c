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
import { text } from './text/loves.ts'

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
      name={text.part}
      context={text.context}
      side={<ThenNow items={text.notes} />}
      below={<CodePanel caption={text.listing} source={lovesListing} parentLines={[9, 10, 11]} workerLines={[5, 6]} />}
    >
      <RunSlot
        running={running}
        label={text.run}
        onRun={() => void model.run('loves', {}, 20)}
        onCancel={() => model.cancel()}
      />
      <Terminal
        caption={text.printed}
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
