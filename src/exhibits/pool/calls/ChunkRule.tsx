import { type ChangeEvent, useId, useState } from 'react'
import { Panel, Select } from '#ui'
import type { BelowCodeProps } from './below-code-props.ts'
import styles from './ChunkRule.module.css'
import { ruleSteps } from './chunk-rule.ts'
import { counted } from './words.ts'

const mostTasks = 1_000_000

/** The rule by which map cuts its tasks, for any numbers, with the notes' own to begin with. */
export function ChunkRule({ snapshot }: BelowCodeProps) {
  const [length, setLength] = useState(5000)
  const [processes, setProcesses] = useState(snapshot.settings.processes)
  const [quotient, chunksize] = [ruleSteps(length, processes).quotient, ruleSteps(length, processes).chunksize]
  const { remainder, chunks, last } = ruleSteps(length, processes)
  const tasksId = useId()
  const onTasks = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const value = Math.trunc(Number(target.value))
    if (value >= 1 && value <= mostTasks) setLength(value)
  }
  const more = remainder === 0 ? 'no remainder, so' : 'a remainder, so one more:'
  return (
    <Panel title="How map cuts its tasks">
      <div className={styles['inputs']}>
        <label htmlFor={tasksId}>Tasks</label>
        <input id={tasksId} type="number" min="1" max={mostTasks} defaultValue={length} onChange={onTasks} />
        <Select
          label="Workers in the rule"
          hideLabel
          options={[1, 2, 3, 4, 5, 6, 7, 8, 10, 16].map((value) => ({ value, label: counted(value, 'worker') }))}
          value={processes}
          onChange={setProcesses}
        />
      </div>
      <output className={styles['steps']}>
        <code>
          divmod({length}, {processes} * 4) = ({quotient}, {remainder})
        </code>
        <span>
          {more} chunk size <b>{chunksize}</b>, {counted(chunks, 'chunk')}
          {last === chunksize ? '' : `, the last of ${last}`}.
        </span>
      </output>
      <p className={styles['note']}>
        About four chunks a worker: enough to even out unequal tasks, few enough to keep the messages few. A worker
        takes the next chunk when it is idle, so equal shares are not promised. imap and imap_unordered take chunks of 1
        unless told otherwise.
      </p>
    </Panel>
  )
}
