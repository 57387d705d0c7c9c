import { CodePanel, classNames, Notice, processTone } from '#ui'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import styles from '../lesson/lesson.module.css'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import { Terminal } from '../lesson/Terminal.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { changeFinding } from './findings.ts'
import { changeListing } from './listings.ts'
import { text } from './text/changed-variable.ts'
import type { ViewProps } from './view-props.ts'

/** A plain variable and a RawValue, changed by a child. */
export default function changedVariable({ page, model, snapshot, tabs }: ViewProps) {
  const { activity, records } = snapshot
  const running = activity.state === 'running'
  const last = recordsOf(records, 'change').at(-1)
  const changed = last?.result
  const lines = running ? snapshot.lines : (last?.lines ?? [])
  const refused = changed !== undefined && 'refused' in changed.shared ? changed.shared.refused : null
  const shared = changed === undefined || 'refused' in changed.shared ? null : changed.shared
  const { sharedMemory } = page.capabilities
  return (
    <LessonFrame
      {...{ page, model, snapshot, tabs }}
      {...changeFinding(changed)}
      name={text.part}
      context={text.context}
      side={<ThenNow items={text.notes} />}
      below={
        <CodePanel caption={text.listing} source={changeListing} parentLines={[16, 17, 18]} workerLines={[7, 8, 11]} />
      }
    >
      <RunSlot
        running={running}
        label={text.run}
        onRun={() => void model.run('change', {}, sharedMemory.state === 'off' ? 3 : 6)}
        onCancel={() => model.cancel()}
      />
      <div className={styles['boxes']}>
        <Cell name="counter" where={text.parent} slot={8} before={changed?.plain.before} after={changed?.plain.after} />
        <Cell
          name="counter"
          where={text.child}
          slot={0}
          before={0}
          after={changed === undefined ? undefined : childValue(lines)}
        />
        <Cell name="r.value" where={text.sharedMemory} slot={null} before={shared?.before} after={shared?.after} />
      </div>
      {refused !== null && <Notice title={text.noRawValue}>{refused}</Notice>}
      <Terminal
        caption={text.printed}
        lines={lines.map(({ text }) => ({ text, slot: child.test(text) ? 0 : null, same: true }))}
        rows={6}
      />
      <p className={styles['kind']}>{text.source}</p>
    </LessonFrame>
  )
}

/** The lines that children print. */
const child = /^child: /
const childCounter = /^child: counter is (\d+)$/

/** What the child said of its own counter. */
function childValue(lines: ViewProps['snapshot']['lines']): number | undefined {
  const [said] = lines.flatMap((line) => childCounter.exec(line.text) ?? []).slice(1)
  return said === undefined ? undefined : Number(said)
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
        {before ?? 0} <span className={styles['kind']}>{text.between}</span> {after ?? '…'}
      </p>
    </section>
  )
}
