import { lazy, Suspense } from 'react'
import { Button, Lockable, PlayIcon, RepeatIcon, Segmented } from '#ui'
import styles from './CallsControls.module.css'
import type { CallsControlsProps } from './controls-props.ts'
import { isBusy } from './snapshot.ts'
import { text } from './text/controls.ts'

const OwnRun = lazy(() => import('./OwnRun.tsx'))

const sources = (['simulated', 'traced', 'own'] as const).map((value) => ({ value, label: text.sources[value] }))

/** By the rules with virtual time, or really; a real run is made again with a press. */
export function RunSource({ model, snapshot, access }: Omit<CallsControlsProps, 'embedded'>) {
  const { settings, run, activity } = snapshot
  const busy = isBusy(activity)
  return (
    <div className={styles['source']}>
      <div className={styles['kinds']}>
        <Lockable access={access}>
          <Segmented
            label={text.source}
            hideLabel
            options={sources}
            value={settings.source}
            onChange={(source) => model.choose({ source })}
          />
        </Lockable>
      </div>
      {settings.source === 'own' && (
        <Suspense fallback={<span className={styles['run']} />}>
          <OwnRun model={model} snapshot={snapshot} />
        </Suspense>
      )}
      {settings.source === 'traced' && (
        <Button
          icon={run === null ? <PlayIcon /> : <RepeatIcon />}
          className={styles['run']}
          disabledReason={busy ? text.busy : undefined}
          onClick={() => void model.record()}
        >
          {run === null ? text.run : text.runAgain}
        </Button>
      )}
    </div>
  )
}
