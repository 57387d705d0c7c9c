export { type Breakdown, breakdown, laneSegments, type Phase, type Segment } from './breakdown.ts'
export { runExperiment } from './experiment.ts'
export type { ExperimentOptions, Progress } from './experiment-options.ts'
export { type Finding, type FindingInput, type FindingPoint, findingOf, headlinePoint } from './finding.ts'
export {
  formatDuration,
  formatInterval,
  formatPercent,
  formatSpeedup,
  formatTick,
  formatWorkerList,
  formatWorkers,
  wholePercents,
} from './format.ts'
export { decodePoints, encodePoints, type LinkedPoints } from './link.ts'
export { describeMachine, type Machine, type MachineScope } from './machine.ts'
export type { Ending, Exclusion, Measured, Outcome } from './outcome.ts'
export {
  type Baseline,
  type Condition,
  karpFlatt,
  type Point,
  type PointSummary,
  type Round,
  relativeHalfWidth,
} from './point.ts'
export { type JudgeOptions, judge, type Warning, warningCodes } from './quality.ts'
export {
  createReport,
  type Guess,
  type PointDetail,
  type ReportInput,
  type ReportPoint,
  type ReportSettings,
  type Schedule,
  type SpeedupReport,
  schedules,
  toJson,
} from './report.ts'
export { ReportError } from './report-error.ts'
export { parseReport } from './report-parser.ts'
export { type ReportSummary, summaryOf, toCsv } from './report-table.ts'
export { roundOrder } from './round-order.ts'
export type { KeptRun } from './run-keeper.ts'
export { type ChunkRecord, type RunRecord, relativeRun } from './run-record.ts'
export { pointOf, pointsOf } from './speedup.ts'
export {
  type Clusters,
  type Halves,
  hodgesLehmann,
  lag1Autocorrelation,
  type MedianInterval,
  median,
  medianInterval,
  quantile,
  splitHalves,
  twoClusters,
} from './statistics.ts'
export type { Gate, TrialResult } from './trial.ts'
export { MAX_WORKERS, workerCounts } from './worker-counts.ts'
