export { AsyncResult, type Callbacks, type Timeout } from './async-result.ts'
export { Barrier } from './barrier.ts'
export { borrowWorkers, type LendableWorker, type LentWorkerError, lendWorkers, onHandover } from './borrowed-worker.ts'
export { Process, type ProcessOptions } from './child-process.ts'
export { chunkCount, defaultChunksize, defaultClaimSize, type Schedule } from './chunks.ts'
export type { WorkerLike } from './connection.ts'
export { canShareMemory, cpuCount } from './context.ts'
export { type Difference, differencesFromCPython } from './differences.ts'
export {
  AttributeError,
  BrokenBarrierError,
  Empty,
  Full,
  MaybeEncodingError,
  NotShareableError,
  PoolTerminatedError,
  TimeoutError,
  ValueError,
  WorkerLostError,
} from './errors.ts'
export { remote } from './function-names.ts'
export type { NumberArray, NumberArrayClass } from './number-array.ts'
export { closing, Pool } from './pool.ts'
export type { IntoOptions, MapOptions, PoolOptions } from './pool-options.ts'
export { currentProcess, type ProcessInfo } from './process.ts'
export { Queue, type QueueItem, type QueueOptions } from './queues.ts'
export { Range, range } from './range.ts'
export { prewarm, type WorkerModule } from './recruit.ts'
export { register } from './registry.ts'
export { RemoteTraceback, registerError } from './remote-errors.ts'
export { RawArray, RawValue, SynchronizedArray as Array, type TypeCode, Value } from './sharedctypes.ts'
export { Event, Lock, RLock, Semaphore } from './synchronize.ts'
export type { ChunkEvent, RetryEvent, Trace, TraceEvent, WorkerEvent } from './trace.ts'
export { keep } from './transfer.ts'
export { serve } from './worker.ts'
