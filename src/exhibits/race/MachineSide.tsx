import { memo, useEffect } from 'react'
import { type VariantId, variants } from '#race'
import { announce, Button, Histogram, useStore } from '#ui'
import { formatKept, keptOf, shareBins, shareTicks, summaryOf } from './kept-shares.ts'
import styles from './MachineSide.module.css'
import { type KeptRace, measuredRaces, variantOf } from './measured-races.ts'
import type { PanelProps } from './panel-props.ts'
import { RunSlot } from './RunSlot.tsx'
import { thisMachine as model } from './real-race-model.ts'
import { text } from './text/real-race.ts'

/** The same increment on real workers, in short; the panel "This machine" has the rest. */
function MachineSide({ model: stage, shown, sharedMemory }: Omit<PanelProps, 'snapshot' | 'logicalCpus'>) {
  const races = useStore(measuredRaces)
  const snapshot = useStore(model.store)
  // Leaving the exhibit ends its workers; what they measured stays.
  useEffect(() => () => model[Symbol.dispose](), [])
  const variant = variantOf(shown.stage.program?.id)
  if (variant === undefined || sharedMemory.state === 'off') return null
  const race = races[variant]
  const ready = sharedMemory.state === 'on'
  const tell = (): void => {
    const { measured } = model.store.getSnapshot()
    // The panel of the whole result says it where it is open.
    if (stage.store.getSnapshot().settings.panel === 'machine' || measured === null || measured.runs.length === 0)
      return
    announce(summaryOf(measured.setup, measured.runs).headline)
  }
  return (
    <section className={styles['side']} aria-labelledby="race-side-machine">
      <h2 id="race-side-machine">
        {race === undefined
          ? text.onThisMachine
          : text.onThisMachineWith(race.setup.workers, race.runs[0]?.increments ?? 0)}
      </h2>
      {race === undefined ? (
        <p>{text.realWorkers(variants[variant].title)}</p>
      ) : (
        <LastRun race={race} variant={variant} />
      )}
      <div className={styles['foot']}>
        <Button tone="quiet" onClick={() => stage.choose({ panel: 'machine' })}>
          {race === undefined ? text.whatRuns : text.details(race.runs.length)}
        </Button>
        <RunSlot {...{ model, snapshot, ready, variant }} again={race !== undefined} small onOver={tell} />
      </div>
    </section>
  )
}

const whole = (value = 0): string => value.toLocaleString('en')

function LastRun({ race, variant }: { readonly race: KeptRace; readonly variant: VariantId }) {
  const last = race.runs.at(-1)
  if (last === undefined) return null
  const expected = last.increments * last.spans.length
  const lost = expected - last.final
  const { bins, headline } = summaryOf({ ...race.setup, variant, trials: race.runs.length }, race.runs)
  return (
    <>
      <dl className={styles['numbers']}>
        <dt>{text.expected}</dt>
        <dd>{whole(expected)}</dd>
        <dt>{text.got}</dt>
        <dd>{whole(last.final)}</dd>
        <dt data-lost={lost > 0}>{text.lost}</dt>
        <dd data-lost={lost > 0}>{lost === 0 ? '0' : `${whole(lost)} (${formatKept(1 - keptOf(last))})`}</dd>
      </dl>
      <Histogram
        label={`${headline}.`}
        rows={[{ title: headline, values: bins, look: 'solid', empty: '' }]}
        {...{ bins: shareBins, ticks: shareTicks }}
        axis={text.share}
      />
    </>
  )
}

// What it shows changes with the program, never with a step.
export default memo(MachineSide)
