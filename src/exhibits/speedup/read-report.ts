/** Reads an exported report back. Loaded when a file is first opened. */
import { parseReport } from '#measure'
import { findWorkload } from '#workloads'
import type { RecordedMeasurement } from './measurement.ts'
import { ownId } from './own-card.ts'
import { fromReport } from './recorded.ts'
import { text as words } from './text/lab.ts'

/** The measurement in `text`, or the sentence that says why there is none. */
export function readReport(text: string): RecordedMeasurement | string {
  try {
    const report = parseReport(text)
    if (findWorkload(report.workload) !== undefined) return fromReport(report, 'file', null)
    if (report.workload === ownId) {
      return words.ownReport
    }
    return words.unknownReport(report.workload)
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown)
  }
}
