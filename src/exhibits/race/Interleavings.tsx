import { memo, useMemo } from 'react'
import type { WaysOn } from '#race'
import { Button, Notice } from '#ui'
import styles from './Interleavings.module.css'
import type { StageProps } from './layout-props.ts'
import { MiniSchedule } from './MiniSchedule.tsx'
import { fullOutcome, mostOfAll, otherCounts, outcomeWords, percent, wrongShare } from './outcomes.ts'
import type { ExplorationState, Outcome } from './snapshot.ts'

/** Up to this many stand for an outcome before all are asked for; more are there where all are few. */
const samplesShown = 12

type Explored = Extract<ExplorationState, { readonly state: 'explored' }>

interface InterleavingsProps extends StageProps {
  readonly exploration: ExplorationState
  readonly waysOn: WaysOn | null
}

/** What all schedules end in, counted exactly. */
export default function Interleavings({ exploration, ...props }: InterleavingsProps) {
  const { model } = props
  switch (exploration.state) {
    case 'exploring':
      return (
        <>
          <h2 className={styles['title']}>Every interleaving</h2>
          <p className={styles['note']}>{(exploration.progress?.states ?? 1).toLocaleString('en')} states so far</p>
          <Button onClick={() => model.search.cancel()}>Cancel</Button>
        </>
      )
    case 'explored':
      return <Found {...props} exploration={exploration} />
    default:
      return (
        <>
          <h2 className={styles['title']}>Every interleaving</h2>
          <Notice
            title={exploration.state === 'failed' ? 'A step has no meaning' : 'The search was cancelled'}
            actions={<Button onClick={() => void model.explore()}>Search again</Button>}
          >
            {exploration.state === 'failed' && exploration.reason}
          </Notice>
        </>
      )
  }
}

function Found({ model, shown, step, exploration, waysOn }: InterleavingsProps & { readonly exploration: Explored }) {
  const { report, outcomes } = exploration
  const total = report.schedules === null ? null : BigInt(report.schedules)
  const others = useMemo(() => otherCounts(shown.stage), [shown.stage])
  const wrong = waysOn === null ? null : wrongShare(waysOn, shown.stage)
  return (
    <>
      <h2 className={styles['title']}>
        Every interleaving:{' '}
        {total === null ? `${report.states.toLocaleString('en')} states` : `${total.toLocaleString('en')} schedules`}
      </h2>
      {report.stopped !== undefined && (
        <Notice
          tone="warn"
          title={`The search ${report.stopped.split(':')[0]}`}
          actions={<Button onClick={() => void model.explore({ further: true })}>Search further</Button>}
        >
          What is shown was reached; there may be more.
        </Notice>
      )}
      {report.cyclic === true && (
        <p className={styles['note']}>Some schedules go round for ever, so they cannot be counted.</p>
      )}
      {total !== null && <p className={styles['note']}>{wrong === null ? ' ' : `From step ${step}, ${wrong}.`}</p>}
      {others !== null && <p className={styles['note']}>{others}</p>}
      <Outcomes {...{ model, shown, outcomes }} total={report.schedules} />
      <p className={styles['note']}>
        Counts are no probabilities: they say how many schedules there are, not how often one is met.
      </p>
    </>
  )
}

interface OutcomesProps extends Pick<StageProps, 'model' | 'shown'> {
  readonly outcomes: readonly Outcome[]
  /** The exact number of all schedules; null where there is none. */
  readonly total: string | null
}

/** Hundreds of small schedules: a step changes none of them, so it draws none of them again. */
const Outcomes = memo(({ model, shown, outcomes, total }: OutcomesProps) =>
  outcomes.map((outcome) => (
    <OutcomeRow
      key={outcome.name}
      {...{ model, shown, outcome }}
      total={total === null ? null : BigInt(total)}
      most={outcomes.length > 4 ? 3 : samplesShown}
    />
  )),
)

interface OutcomeRowProps extends Pick<StageProps, 'model' | 'shown'> {
  readonly outcome: Outcome
  readonly total: bigint | null
  /** How many schedules are drawn before all are asked for. */
  readonly most: number
}

function OutcomeRow({ model, shown, outcome, total, most }: OutcomeRowProps) {
  const { name, schedules, samples } = outcome
  const drawn = samples.length > samplesShown && schedules !== null ? samples : samples.slice(0, most)
  const current = shown.schedule.join('')
  const steps = samples[0]?.length ?? 1
  const share = schedules === null || total === null ? null : Number((schedules * 10_000n) / total) / 100
  return (
    <section className={styles['outcome']} aria-label={fullOutcome(name)}>
      <button
        type="button"
        className={styles['bar']}
        onClick={() => void model.showWitness(name)}
        aria-label={`${fullOutcome(name)}: ${outcomeWords(outcome, shown.stage)}. Replay the schedule with the fewest switches`}
      >
        <b>{name.replace('outcome ', '').replaceAll(',', ', ')}</b>
        <span className={styles['track']}>
          {share !== null && <i style={{ inlineSize: `max(2px, ${percent(share)})` }} />}
        </span>
        <span>{outcomeWords(outcome, shown.stage)}</span>
      </button>
      <div className={styles['minis']} data-steps={steps <= 8 ? 5 : steps <= 14 ? 3 : 1}>
        {drawn.map((schedule) => (
          <MiniSchedule
            key={schedule.join('')}
            schedule={schedule}
            selected={schedule.join('') === current}
            lowered={shown.stage.lowered}
            model={model}
          />
        ))}
      </div>
      {schedules !== null && schedules > BigInt(drawn.length) && samples.length < mostOfAll && (
        <Button tone="quiet" onClick={() => void model.search.showAll(outcome)}>
          {schedules > 2000n ? 'Show the first 2,000' : `Show all ${schedules.toLocaleString('en')}`}
        </Button>
      )}
    </section>
  )
}
