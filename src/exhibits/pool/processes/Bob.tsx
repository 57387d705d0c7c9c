import { CodePanel } from '#ui'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import styles from '../lesson/lesson.module.css'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import { Terminal } from '../lesson/Terminal.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { Question } from '../Question.tsx'
import { bobFinding } from './findings.ts'
import { ProcessTree } from './ProcessTree.tsx'
import { bobQuestion } from './questions.ts'
import { treeOf } from './tree.ts'
import type { ViewProps } from './view-props.ts'

/** The program that prints bob, and its process tree. */
export default function bob({ page, model, snapshot, tabs }: ViewProps) {
  const { settings, activity, records } = snapshot
  const running = activity.state === 'running' && activity.script === 'bob'
  const last = recordsOf(records, 'bob').at(-1)
  const lines = running ? snapshot.lines : (last?.lines ?? [])
  const tree = treeOf(lines)
  return (
    <LessonFrame
      {...{ page, model, snapshot, tabs }}
      {...bobFinding(lines.length, running)}
      name="Processes"
      context="The tree that prints bob"
      side={<ThenNow items={notes} />}
      below={<CodePanel caption="Notes 000" source={listing} parentLines={[13, 14]} workerLines={[4, 7, 8, 9]} />}
    >
      <Question question={bobQuestion} answer={settings.bob} onAnswer={(value) => model.set({ bob: value })}>
        {last !== undefined && (
          <p>
            Your own run printed it <b>{last.lines.length}</b> times.
          </p>
        )}
      </Question>
      <RunSlot
        running={running}
        label="Run"
        progress={`${lines.length} of 12 printed`}
        onRun={() => void model.run('bob', {}, 12)}
        onCancel={() => model.cancel()}
      />
      <ProcessTree tree={tree} />
      <p className={styles['kind']}>
        Real processes on this machine, with children of their own; a filled one has printed. Process 2.1 is the first
        child of process 2.
      </p>
      <details className={styles['more']}>
        <summary>What they printed, in order</summary>
        <Terminal
          caption="What the processes printed"
          lines={lines.map(({ text, process }) => ({
            text: `${text}   (process ${process})`,
            slot: Number(process[0]) - 1,
            same: false,
          }))}
          rows={12}
        />
      </details>
    </LessonFrame>
  )
}

const listing = `from multiprocessing import Process

def Printer():
    print("bob")

def spawnProcesses():
    print("bob")
    for _ in range(2):
        Process(target=Printer).start()

if __name__ == "__main__":
    for _ in range(4):
        p = Process(target=spawnProcesses)
        p.start()`

const notes = [
  {
    lecture: 'bob is printed 12 times.',
    today:
      'Always 12. The order differs, and in CPython two may share a line (“bobbob”): print writes the text and the line end, and another process can come between.',
  },
  {
    lecture: 'A process can start processes.',
    today:
      'Workers of a Pool cannot: they are daemons, and “daemonic processes are not allowed to have children”. A Process can.',
  },
]
