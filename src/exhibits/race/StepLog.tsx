import { memo, useMemo } from 'react'
import { classNames, ProcessGlyph } from '#ui'
import { didText } from './finding.ts'
import type { StageProps } from './layout-props.ts'
import { nameOf } from './names.ts'
import { toneSlot } from './ProcessColumn.tsx'
import styles from './StepLog.module.css'
import { text as words } from './text/run.ts'
import { traceOf } from './trace.ts'
import { logViews } from './view.ts'

interface StepLogProps extends Omit<StageProps, 'model'> {
  /** False while its place is taken: then the steps are only spoken. */
  readonly drawn: boolean
}

/** Who touched what last; and, for a screen reader, every step so far at any size of the page. */
export function StepLog({ step, shown, drawn }: StepLogProps) {
  const { stage } = shown
  const { taken } = traceOf(shown)
  const all = useMemo(() => taken.map((one) => didText(shown, one)), [taken, shown])
  return (
    <>
      {drawn && (
        <ol className={styles['log']} aria-hidden="true">
          {logViews(shown, { taken }, step).map(({ step: at, taken: one, verb, value }) => (
            <li key={at} className={classNames(at === step && styles['now'])}>
              <span>{at}</span>
              <ProcessGlyph slot={toneSlot(stage.lowered, one.pid)} label={nameOf(stage, one.pid)} />
              <span>{verb}</span>
              <b>{value}</b>
            </li>
          ))}
        </ol>
      )}
      <ol className={styles['spoken']} aria-label={words.stepsSoFar}>
        {all.slice(0, step).map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the schedule
          <Spoken key={at} text={text} />
        ))}
      </ol>
    </>
  )
}

const Spoken = memo(({ text }: { readonly text: string }) => <li>{text}</li>)
