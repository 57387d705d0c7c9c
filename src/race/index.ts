export type { Accesses } from './accesses.ts'
export type { SelectedEnd, Story, StoryList } from './browsing.ts'
export { findRaceProgram, racePrograms } from './catalogue.ts'
export type { SearchProgress } from './engine.ts'
export { type End, type EndSummary, Exploration, endName } from './exploration.ts'
export { type ExplorationReport, reportOf } from './exploration-report.ts'
export { Explorer, ExplorerEnded, type ExplorerOptions, type SpawnExplorer } from './explorer.ts'
export type { Explored, ExplorerService, GraphPicture, WaysOn, Which } from './explorer-service.ts'
export { StepError } from './expression.ts'
export { type LitmusAccess, type LitmusCounts, litmusRounds } from './hardware/litmus.ts'
export {
  costOf,
  leastRunMs,
  overlapOf,
  type RaceSetup,
  type RaceStep,
  type RaceTrial,
  wallOf,
} from './hardware/race-run.ts'
export { litmusHere, raceHere } from './hardware/real-machine.ts'
export { type PossibleFinals, possibleFinals, type Variant, type VariantId, variants } from './hardware/variants.ts'
export { type Counts, countAt } from './limbs.ts'
export { lower } from './lower/lower.ts'
export {
  bytecodeVersion,
  type Granularity,
  granularities,
  type Lowered,
  type LoweredProcess,
  type SharedName,
  type StackEntry,
  type Step as LoweredStep,
} from './lower/lowered.ts'
export { type Zoomed, zoom } from './lower/zoom.ts'
export { Machine, type State, type Status } from './machine.ts'
export { type Model, resolveProgram, type Slot } from './model.ts'
export type { Cost } from './preemptions.ts'
export {
  type InitialValue,
  type Instruction,
  mostProcesses,
  type ProcessCode,
  type Program,
  ProgramError,
} from './program.ts'
export {
  type DeclaredEnds,
  type Misconception,
  misconceptions,
  type Parameter,
  type Preset,
  type RaceProgram,
  type Topic,
  topics,
  withConstants,
} from './race-program.ts'
export { readProgram } from './read-program.ts'
export { coinFlipProbabilities, sampleSchedule, scheduleAt } from './schedule-list.ts'
export { coinFlip, pct, type Scheduler, schedule, timeQuantum } from './schedulers.ts'
export { type SearchOptions, search, searchNow } from './search.ts'
export type { ScheduleFilter } from './selection.ts'
export { type EngineName, type StateGraph, type Stop, stateOf } from './state-graph.ts'
export { countStories, type StoryCounts, stories } from './stories.ts'
export type { SourceProgram, Span } from './syntax/ast.ts'
export { limits } from './syntax/limits.ts'
export { parse } from './syntax/parser.ts'
export { SourceError } from './syntax/source-error.ts'
export type { EndKind } from './terminals.ts'
export type { Witness } from './witness.ts'
