import { CodePanel, classNames, Notice, processTone } from '#ui'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import styles from '../lesson/lesson.module.css'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import { Terminal } from '../lesson/Terminal.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { changeFinding } from './findings.ts'
import type { ViewProps } from './view-props.ts'

/** A plain variable and a RawValue, changed by a child. */
export default function changedVariable({ page, model, snapshot, tabs }: ViewProps) {
  const { activity, records } = snapshot
  const running = activity.state === 'running'
  const last = recordsOf(records, 'change').at(-1)
  const changed = last?.result
  const lines = running ? snapshot.lines : (last?.lines ?? [])
  const shared = changed === undefined || 'refused' in changed.shared ? null : changed.shared
  const { sharedMemory } = page.capabilities
  return (
    <LessonFrame
      {...{ page, model, snapshot, tabs }}
      {...changeFinding(changed)}
      name="Copies"
      context="A variable changed by a child"
      side={<ThenNow items={notes} />}
      below={
        <CodePanel
          caption="Two children, one variable each"
          source={listing}
          parentLines={[16, 17, 18]}
          workerLines={[7, 8, 11]}
        />
      }
    >
      <RunSlot
        running={running}
        label="Let two children add 1"
        onRun={() => void model.run('change', {}, sharedMemory.state === 'off' ? 3 : 6)}
        onCancel={() => model.cancel()}
      />
      <div className={styles['boxes']}>
        <Cell name="counter" where="parent" slot={8} before={changed?.plain.before} after={changed?.plain.after} />
        <Cell
          name="counter"
          where="child"
          slot={0}
          before={0}
          after={changed === undefined ? undefined : childValue(lines)}
        />
        <Cell name="r.value" where="shared memory" slot={null} before={shared?.before} after={shared?.after} />
      </div>
      {changed !== undefined && 'refused' in changed.shared && (
        <Notice title="Without shared memory there is no RawValue">{changed.shared.refused}</Notice>
      )}
      <Terminal
        caption="What parent and children printed"
        lines={lines.map(({ text }) => ({ text, slot: text.startsWith('child') ? 0 : null, same: true }))}
        rows={6}
      />
      <p className={styles['kind']}>Real processes on this machine. Each box shows the value before and after.</p>
    </LessonFrame>
  )
}

/** What the child said of its own counter. */
function childValue(lines: ViewProps['snapshot']['lines']): number | undefined {
  const said = lines.find(({ text }) => text.startsWith('child: counter is '))
  return said === undefined ? undefined : Number(said.text.split(' ').at(-1))
}

interface CellProps {
  readonly name: string
  readonly where: string
  /** The process whose memory it is; null for shared memory. */
  readonly slot: number | null
  readonly before: number | undefined
  readonly after: number | undefined
}

function Cell({ name, where, slot, before, after }: CellProps) {
  return (
    <section className={classNames(styles['box'], slot === null ? styles['shared'] : processTone(slot))}>
      <h3>
        <code>{name}</code> <small>{where}</small>
      </h3>
      <p className={styles['number']}>
        {before ?? 0}
        <span className={styles['kind']}> then </span>
        {after ?? '…'}
      </p>
    </section>
  )
}

const listing = `from multiprocessing import Process
from multiprocessing.sharedctypes import RawValue

counter = 0

def add_to_plain():
    global counter
    counter += 1

def add_to_shared(r):
    r.value += 1

if __name__ == "__main__":
    r = RawValue("i", 0)
    for child in (Process(target=add_to_plain),
                  Process(target=add_to_shared, args=(r,))):
        child.start()
        child.join()
    print(counter, r.value)     # 0 1`

const notes = [
  {
    lecture: 'A variable in one process cannot be modified by another.',
    today:
      'Still so: each process has memory of its own. What looks like the same variable is a copy with the same name.',
  },
  {
    lecture: 'r = RawValue("i", 0): a type code and a first value; shared between processes.',
    today:
      'From multiprocessing.sharedctypes, without a lock. Two processes that add to it at once lose updates: see Race. Here it lies in a SharedArrayBuffer, which needs an isolated page.',
  },
]
