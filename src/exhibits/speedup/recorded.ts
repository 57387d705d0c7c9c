/** A report as a measurement that the page shows. Loaded with the first run or the first file. */
import { type Baseline, encodePoints, findingOf, type Measured, pointsOf, type SpeedupReport } from '#measure'
import type { RecordedMeasurement, Shown } from './measurement.ts'

function shownAgainst(report: SpeedupReport, baseline: Baseline): Shown {
  const counts = report.points.map(({ workers }) => workers)
  const points = pointsOf(report.rounds, counts, baseline).map((point) => {
    const detail = report.points.find(({ workers }) => workers === point.workers)
    return { ...point, breakdown: detail?.breakdown ?? null, startMs: detail?.startMs ?? null }
  })
  const { hardwareConcurrency } = report.machine
  return { points, finding: findingOf({ points, ended: report.ended, hardwareConcurrency }) }
}

/** @param failure why it ended early, when it did */
export function fromReport(
  report: SpeedupReport,
  source: 'here' | 'file',
  failure: string | null,
): RecordedMeasurement {
  const { rounds, excluded, runs, result, points, serial, machine } = report
  const measured: Measured = { rounds, excluded, runs, result }
  const starts = points.flatMap(({ workers, startMs }) => (startMs === null ? [] : [[workers, startMs]]))
  const { hardwareConcurrency } = machine
  return {
    ...{ source, report, failure },
    ...{ cpus: hardwareConcurrency, serialMs: serial.medianMs },
    code: encodePoints({ hardwareConcurrency, serialMs: serial.medianMs, points }),
    against: {
      serial: shownAgainst(report, 'serial'),
      p1: points.some(({ workers }) => workers === 1) ? shownAgainst(report, 'p1') : null,
    },
    continued: { measured, startMs: Object.fromEntries(starts) },
  }
}
