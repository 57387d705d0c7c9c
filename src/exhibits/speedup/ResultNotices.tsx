import { Button, Notice, PlayIcon } from '#ui'
import type { Measurement } from './measurement.ts'
import type { SpeedupModel } from './model.ts'
import styles from './ResultNotices.module.css'
import { text } from './text/lab.ts'

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
      {report.ended === 'cancelled' ? text.continue : text.measureLonger}
    </Button>
  )
  if (failure !== null) {
    return (
      <Notice tone="bad" title={report.resultOk ? text.failed : text.wrongResult} announce actions={more}>
        {text.roundsKept(failure, report.rounds.length)}
      </Notice>
    )
  }
  if (report.ended === 'cancelled') {
    return (
      <Notice title={text.cancelledAfter(report.rounds.length)} announce actions={more}>
        {text.pointsKept}
      </Notice>
    )
  }
  if (gravest === undefined) return <Excluded measurement={measurement} />
  return (
    <Notice tone="warn" title={gravest.text} actions={more}>
      {gravest.remedy}
      {others.length > 0 && (
        <details className={styles['others']}>
          <summary>{text.moreRemarks(others.length)}</summary>
          <ul>
            {others.map((remark) => (
              <li key={remark.code}>
                {remark.text} {remark.remedy}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Notice>
  )
}

function Excluded({ measurement }: { readonly measurement: Measurement }) {
  if (measurement.source === 'link' || measurement.report.excluded.length === 0) return null
  const { excluded } = measurement.report
  const reasons = [...new Set(excluded.map(({ reason }) => reason))].join('; ')
  return <Notice title={text.measuredAgain(excluded.length)}>{text.leftOut(reasons)}</Notice>
}
