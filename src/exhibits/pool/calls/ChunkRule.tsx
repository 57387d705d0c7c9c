import { type ChangeEvent, useId, useState } from 'react'
import { Panel, Select } from '#ui'
import type { BelowCodeProps } from './below-code-props.ts'
import styles from './ChunkRule.module.css'
import { ruleSteps } from './chunk-rule.ts'
import { text } from './text/below-code.ts'

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
  return (
    <Panel title={text.rule.title}>
      <div className={styles['inputs']}>
        <label htmlFor={tasksId}>{text.rule.tasks}</label>
        <input id={tasksId} type="number" min="1" max={mostTasks} defaultValue={length} onChange={onTasks} />
        <Select
          label={text.rule.workers}
          hideLabel
          options={[1, 2, 3, 4, 5, 6, 7, 8, 10, 16].map((value) => ({ value, label: text.rule.workersOf(value) }))}
          value={processes}
          onChange={setProcesses}
        />
      </div>
      <output className={styles['steps']}>
        <code>{text.rule.divmod(length, processes, quotient, remainder)}</code>
        <span>
          {text.rule.chunksize(remainder)}
          <b>{chunksize}</b>
          {text.rule.chunks(chunks, last === chunksize ? null : last)}
        </span>
      </output>
      <p className={styles['note']}>{text.rule.why}</p>
    </Panel>
  )
}
