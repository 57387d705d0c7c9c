import { lazy, Suspense } from 'react'
import { findWorkload } from '#workloads'
import { InsideRun } from './InsideRun.tsx'
import type { Measurement, ShownPoint } from './measurement.ts'
import type { SpeedupModel } from './model.ts'
import { ResultNotices } from './ResultNotices.tsx'
import styles from './ResultSide.module.css'
import { text } from './text/lab.ts'

const TilePicture = lazy(() => import('./TilePicture.tsx'))

interface ResultSideProps {
  readonly model: SpeedupModel
  readonly measurement: Measurement
  readonly points: readonly ShownPoint[]
  readonly selected: number
}

/** Beside the chart of a result: what to know before trusting it, where its time went, and what it computed. */
export default function ResultSide({ model, measurement, points, selected }: ResultSideProps) {
  return (
    <>
      <ResultNotices model={model} measurement={measurement} />
      <InsideRun
        measurement={measurement}
        points={points}
        selected={selected}
        onSelect={(workers) => model.select(workers)}
      />
      {measurement.source !== 'link' && <Computed report={measurement.report} workers={selected} />}
    </>
  )
}

type ComputedProps = Parameters<typeof TilePicture>[0]

/** The answer, and the picture of a workload that paints one. */
function Computed({ report, workers }: ComputedProps) {
  return (
    <>
      {report.result !== null && (
        <section aria-labelledby="answer" className={styles['answer']}>
          <h2 id="answer">{report.resultOk ? text.answerOfEvery : text.answer}</h2>
          <p>{report.result}</p>
        </section>
      )}
      {findWorkload(report.workload)?.paints && (
        <Suspense>
          <TilePicture key={`${report.workload} ${report.size}`} report={report} workers={workers} />
        </Suspense>
      )}
    </>
  )
}
