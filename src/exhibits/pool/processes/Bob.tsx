import { CodePanel } from '#ui'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import styles from '../lesson/lesson.module.css'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import { Terminal } from '../lesson/Terminal.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { Question } from '../Question.tsx'
import { bobFinding } from './findings.ts'
import { bobListing } from './listings.ts'
import { ProcessTree } from './ProcessTree.tsx'
import { text } from './text/bob.ts'
import { bobQuestion } from './text/questions.ts'
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
      name={text.part}
      context={text.context}
      side={<ThenNow items={text.notes} />}
      below={<CodePanel caption={text.listing} source={bobListing} parentLines={[13, 14]} workerLines={[4, 7, 8, 9]} />}
    >
      <Question question={bobQuestion} answer={settings.bob} onAnswer={(value) => model.set({ bob: value })}>
        {last !== undefined && <p>{text.ownRun(last.lines.length)}</p>}
      </Question>
      <RunSlot
        running={running}
        label={text.run}
        progress={text.progress(lines.length)}
        onRun={() => void model.run('bob', {}, 12)}
        onCancel={() => model.cancel()}
      />
      <ProcessTree tree={tree} />
      <p className={styles['kind']}>{text.source}</p>
      <details className={styles['more']}>
        <summary>{text.inOrder}</summary>
        <Terminal
          caption={text.printed}
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
