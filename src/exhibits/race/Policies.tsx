import { useEffect, useMemo, useState } from 'react'
import { classNames, Segmented, Slider, useStore } from '#ui'
import { measuredRaces, raceOf } from './measured-races.ts'
import panel from './PanelText.module.css'
import styles from './Policies.module.css'
import { formatShare } from './panel-ends.ts'
import type { PanelProps } from './panel-props.ts'
import {
  allSchedules,
  coinFlipPolicy,
  measuredPolicy,
  mostBars,
  mostQuantum,
  type PolicyView,
  policiesTitle,
  quantumPolicy,
  togetherPolicy,
} from './policies-view.ts'
import { text } from './text/panels.ts'

type Probabilities = Readonly<Record<string, number>>

/** How likely each end is when every step is a coin flip, by the name of the end; null until it is known. */
function useCoinFlip({ model, snapshot }: Pick<PanelProps, 'model' | 'snapshot'>): Probabilities | null {
  const [known, setKnown] = useState<{ readonly report: object; readonly by: Probabilities } | null>(null)
  const report = snapshot.exploration.state === 'explored' ? snapshot.exploration.report : null
  // The explorer answers from its worker.
  useEffect(() => {
    if (report === null || report.schedules === null) return
    let current = true
    const ask = async (): Promise<void> => {
      const [ways, chances] = [
        await model.search.ask((service) => service.waysOn([])),
        await model.search.ask((service) => service.coinFlip()),
      ]
      if (!current || ways === null || chances === null) return
      const names = Object.keys(ways.byEnd)
      setKnown({ report, by: Object.fromEntries(names.map((name, index) => [name, chances[index] ?? 0])) })
    }
    // A search that takes its place asks again.
    ask().catch(() => {})
    return () => {
      current = false
    }
  }, [model, report])
  return known !== null && known.report === report ? known.by : null
}

/** The same program under several schedulers, side by side: counts are not probabilities. */
export default function Policies({ model, snapshot, shown }: PanelProps) {
  const { stage } = shown
  const { exploration, settings } = snapshot
  const most = mostQuantum(stage)
  const [wish, setQuantum] = useState(most)
  const quantum = Math.min(wish, most)
  const probabilities = useCoinFlip({ model, snapshot })
  const [oneCpu, setOneCpu] = useState(true)
  const { seed } = settings
  const simulated = useMemo(
    () => (oneCpu ? quantumPolicy(stage, quantum, seed) : togetherPolicy(stage, seed)),
    [stage, oneCpu, quantum, seed],
  )
  const measured = raceOf(useStore(measuredRaces), stage.program?.id)
  const counted = exploration.state === 'explored' ? allSchedules(stage, exploration.outcomes) : null
  const coin = probabilities === null ? null : coinFlipPolicy(stage, probabilities)
  const counting = exploration.state === 'exploring'
  const flipping = counting || (coin === null && counted !== null)
  const real = measured === null ? null : measuredPolicy(measured)
  const all = [counted, coin, simulated, real].filter((view) => view !== null)
  return (
    <section aria-labelledby="policies-title">
      <h3 id="policies-title" className={panel['title']}>
        {flipping ? text.schedulerDecides : policiesTitle(all)}
      </h3>
      <p className={panel['sentence']}>{text.sameProgram}</p>
      <div className={styles['policies']}>
        <Policy title={text.allSchedules} view={counted} waiting={counting ? text.exploringAll : text.noCount} />
        <Policy title={text.coinFlip} view={coin} waiting={flipping ? text.exploringAll : text.noProbability} />
        <Policy title={simulated.title} view={simulated} waiting="" live>
          <div className={styles['rows']}>
            <Segmented
              label={text.cpus}
              options={[
                { value: 1, label: text.oneCpu },
                { value: 2, label: text.oneEach },
              ]}
              value={oneCpu ? 1 : 2}
              onChange={(cpus) => setOneCpu(cpus === 1)}
            />
            {oneCpu && (
              <Slider
                label={text.inARow(quantum)}
                min={1}
                max={most}
                value={quantum}
                valueText={text.steps(quantum)}
                onChange={setQuantum}
              />
            )}
          </div>
        </Policy>
        <Policy title={text.thisMachine} view={real} waiting={text.notRaced} />
      </div>
    </section>
  )
}

interface PolicyProps {
  readonly title: string
  readonly view: PolicyView | null
  /** What is said where there are no numbers. */
  readonly waiting: string
  /** The visitor changes it here. */
  readonly live?: boolean
  readonly children?: React.ReactNode
}

function Policy({ title, view, waiting, live = false, children }: PolicyProps) {
  return (
    <section className={styles['policy']} aria-label={title}>
      <h4>
        {title}
        {view !== null && <span>{view.source}</span>}
      </h4>
      {view === null ? (
        <p className={styles['note']}>{waiting}</p>
      ) : (
        <>
          <p className={styles['share']} aria-live={live ? 'polite' : undefined} aria-atomic={live || undefined}>
            <strong>{formatShare(view.right)}</strong> {text.endRight}
          </p>
          <ul className={styles['rows']}>
            {view.bars.slice(0, mostBars).map(({ name, label, share, right }) => (
              <li key={name}>
                <span className={styles['label']}>{label}</span>
                <span className={styles['track']} aria-hidden="true">
                  <span
                    className={classNames(styles['bar'], !right && styles['wrong'])}
                    style={{ inlineSize: `${share * 100}%` }}
                  />
                </span>
                <span className={styles['number']}>{formatShare(share)}</span>
              </li>
            ))}
          </ul>
          {view.bars.length > mostBars && (
            <p className={styles['note']}>{text.moreEnds(view.bars.length - mostBars)}</p>
          )}
          <p className={styles['note']}>{view.note}</p>
        </>
      )}
      {children}
    </section>
  )
}
