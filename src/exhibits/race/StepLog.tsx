import { memo, useDeferredValue, useMemo } from 'react'
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
  // Read at leisure: the narration has told the step.
  const said = useDeferredValue(useMemo(() => all.slice(0, step), [all, step]))
  return (
    <>
      {drawn && (
        <ol className={styles['log']} aria-hidden="true">
          {logViews(shown, { taken }, step).map(({ step: at, taken: { pid }, verb, value }) => (
            <Line
              key={at}
              {...{ at, verb, value }}
              isNow={at === step}
              slot={toneSlot(stage.lowered, pid)}
              name={nameOf(stage, pid)}
            />
          ))}
        </ol>
      )}
      <ol className={styles['spoken']} aria-label={words.stepsSoFar}>
        {said.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the schedule
          <Spoken key={at} text={text} />
        ))}
      </ol>
    </>
  )
}

interface LineProps {
  readonly at: number
  readonly isNow: boolean
  /** The slot that colours the process. */
  readonly slot: number
  readonly name: string
  readonly verb: string
  readonly value: string
}

const Line = memo(({ at, isNow, slot, name, verb, value }: LineProps) => (
  <li className={classNames(isNow && styles['now'])}>
    <span>{at}</span>
    <ProcessGlyph slot={slot} label={name} />
    <span>{verb}</span>
    <b>{value}</b>
  </li>
))

const Spoken = memo(({ text }: { readonly text: string }) => <li>{text}</li>)
