import { useState } from 'react'
import { Button, classNames, Lockable } from '#ui'
import { CallChoices } from './CallChoices.tsx'
import styles from './CallsControls.module.css'
import type { CallsControlsProps } from './controls-props.ts'
import { params, type Settings } from './params.ts'
import { RunSource } from './RunSource.tsx'
import { TaskChoices } from './TaskChoices.tsx'
import { text } from './text/controls.ts'

/** Whether something is set that only the further settings show. */
const isFurther = (settings: Settings): boolean =>
  (['items', 'costs', 'waiting', 'seed', 'cpus'] as const).some((key) => settings[key] !== params[key].fallback)

/** What is called, on what, and whether for real. Running it is open where the rest is locked. */
export default function CallsControls(props: CallsControlsProps) {
  const { model, snapshot, embedded, access } = props
  const [more, setMore] = useState(() => isFurther(snapshot.settings))
  return (
    <div className={classNames(styles['controls'], embedded && styles['embedded'])}>
      <Lockable access={access}>
        <CallChoices {...props} />
      </Lockable>
      <RunSource model={model} snapshot={snapshot} access={access} />
      {props.children}
      {!embedded && (
        <Lockable access={access}>
          <Button
            className={styles['more']}
            aria-label={text.moreSettings}
            aria-expanded={more}
            onClick={() => setMore(!more)}
          >
            {text.more}
          </Button>
          {more && (
            <div className={styles['tasks']}>
              <TaskChoices model={model} snapshot={snapshot} />
            </div>
          )}
        </Lockable>
      )}
    </div>
  )
}
