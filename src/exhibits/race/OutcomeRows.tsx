import { type CSSProperties, memo } from 'react'
import { Button } from '#ui'
import { EndBar, shareOf } from './EndBar.tsx'
import styles from './Interleavings.module.css'
import type { StageProps } from './layout-props.ts'
import { MiniSchedule } from './MiniSchedule.tsx'
import { fullOutcome, mostOfAll, outcomeWords } from './outcomes.ts'
import type { Outcome } from './snapshot.ts'
import { text } from './text/interleavings.ts'

/** Up to this many stand for an outcome before all are asked for; more are there where all are few. */
const samplesShown = 12

interface OutcomeRowsProps extends Pick<StageProps, 'model' | 'shown'> {
  readonly outcomes: readonly Outcome[]
  /** The exact number of all schedules; null where there is none. */
  readonly total: string | null
  /** What a filter lets through of some of the outcomes; absent where there is no filter. */
  readonly selected?: readonly Outcome[]
  /** All schedules that a filter lets through are asked for. */
  onAll?(): void
}

/** Hundreds of small schedules: a step changes none of them, so it draws none of them again. */
export const OutcomeRows = memo(({ model, shown, outcomes, total, selected, onAll }: OutcomeRowsProps) =>
  outcomes.map((outcome) => {
    const part = selected?.find(({ name }) => name === outcome.name)
    if (selected !== undefined && part === undefined) return null
    return (
      <OutcomeRow
        key={outcome.name}
        {...{ model, shown, outcome, part }}
        onAll={onAll ?? (() => void model.search.showAll(outcome))}
        total={total === null ? null : BigInt(total)}
        most={outcomes.length > 4 && (selected === undefined || selected.length > 4) ? 3 : samplesShown}
      />
    )
  }),
)

interface OutcomeRowProps extends Pick<StageProps, 'model' | 'shown'> {
  readonly outcome: Outcome
  /** What a filter lets through of it; absent where there is no filter. */
  readonly part: Outcome | undefined
  readonly total: bigint | null
  /** How many schedules are drawn before all are asked for. */
  readonly most: number
  onAll(): void
}

function OutcomeRow({ model, shown, outcome, part, total, most, onAll }: OutcomeRowProps) {
  const { name } = outcome
  const { schedules, samples } = part ?? outcome
  const drawn = samples.length > samplesShown && schedules !== null ? samples : samples.slice(0, most)
  const all = outcomeWords(outcome, shown.stage)
  const words = part === undefined || schedules === null ? all : text.partOf(schedules, all)
  return (
    <section className={styles['outcome']} aria-label={fullOutcome(name)}>
      <EndBar {...{ model, name, words }} share={shareOf(schedules, total)} />
      <MiniSchedules {...{ model, shown }} schedules={drawn} />
      {schedules !== null && schedules > BigInt(drawn.length) && samples.length < mostOfAll && (
        <Button tone="quiet" onClick={onAll}>
          {schedules > BigInt(mostOfAll) ? text.showFirst(mostOfAll) : text.showAll(schedules)}
        </Button>
      )}
    </section>
  )
}

interface MiniSchedulesProps extends Pick<StageProps, 'model' | 'shown'> {
  readonly schedules: readonly (readonly number[])[]
}

function MiniSchedules({ model, shown, schedules }: MiniSchedulesProps) {
  const current = shown.schedule.join('')
  const steps = schedules[0]?.length ?? 1
  return (
    <div className={styles['minis']} style={{ '--columns': steps <= 8 ? 5 : steps <= 14 ? 3 : 1 } as CSSProperties}>
      {schedules.map((schedule) => (
        <MiniSchedule
          key={schedule.join('')}
          {...{ schedule, model }}
          selected={schedule.join('') === current}
          lowered={shown.stage.lowered}
        />
      ))}
    </div>
  )
}
