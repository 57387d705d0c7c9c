import { Button, Notice, PlayIcon } from '#ui'
import type { Measurement } from './measurement.ts'
import type { SpeedupModel } from './model.ts'
import styles from './ResultNotices.module.css'

/** What to know before trusting the result, the gravest first; the rest is one press away. */
export function ResultNotices({
  model,
  measurement,
}: {
  readonly model: SpeedupModel
  readonly measurement: Measurement
}) {
  if (measurement.source === 'link') return null
  const { report, failure } = measurement
  const [gravest, ...others] = report.warnings
  const more = (
    <Button icon={<PlayIcon />} onClick={() => void model.continueRun()}>
      {report.ended === 'cancelled' ? 'Continue' : 'Measure longer'}
    </Button>
  )
  if (failure !== null) {
    return (
      <Notice tone="bad" title={report.resultOk ? 'A run failed' : 'A run gave a wrong result'} announce actions={more}>
        {failure} The {report.rounds.length} rounds before it are kept.
      </Notice>
    )
  }
  if (report.ended === 'cancelled') {
    return (
      <Notice title={`Cancelled after ${rounds(report.rounds.length)}`} announce actions={more}>
        Their points are kept. Continue to add rounds in the same seeded order.
      </Notice>
    )
  }
  if (gravest === undefined) return <Excluded measurement={measurement} />
  return (
    <Notice tone="warn" title={gravest.text} actions={more}>
      {gravest.remedy}
      {others.length > 0 && (
        <details className={styles['others']}>
          <summary>{others.length === 1 ? '1 more remark' : `${others.length} more remarks`}</summary>
          <ul>
            {others.map(({ code, text, remedy }) => (
              <li key={code}>
                {text} {remedy}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Notice>
  )
}

const rounds = (count: number): string => (count === 1 ? '1 round' : `${count} rounds`)

function Excluded({ measurement }: { readonly measurement: Measurement }) {
  if (measurement.source === 'link' || measurement.report.excluded.length === 0) return null
  const { excluded } = measurement.report
  const reasons = [...new Set(excluded.map(({ reason }) => reason))].join('; ')
  return (
    <Notice title={`${rounds(excluded.length)} measured again`}>
      Left out whole, because something happened in them: {reasons}.
    </Notice>
  )
}
