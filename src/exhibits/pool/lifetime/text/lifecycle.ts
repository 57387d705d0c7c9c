/** The words of `lifecycle.ts`. */
export const text = {
  oneProcessTheParent: 'One process: the parent',
  theProgramHasStartedThere: 'The program has started. There is no pool yet, and no worker.',
  poolForksTwoWorkersThree: 'Pool() forks two workers: three processes',
  pWorkersAndTheParent:
    'p workers and the parent are p + 1 processes. Each worker starts as a copy of the parent at this line.',
  mapTheWorkersComputeThe: 'map: the workers compute, the parent is blocked',
  theParentHandsOutAnd: 'The parent hands out and collects, and waits in between. It needs a CPU only for moments.',
  mapHasReturnedTheWorkers: 'map has returned: the workers are idle and stay',
  nothingEndsWithTheCall: 'Nothing ends with the call. The workers wait for the next one until somebody ends the pool.',
  closeNoMoreCallsAnd: 'close(): no more calls, and the workers end',
  whatIsInFlightFinishes:
    'What is in flight finishes first. A worker that has ended is a zombie: dead, its exit status unread.',
  joinAsksForTheirExit: 'join() asks for their exit status: one process again',
  itWaitsUntilTheWorkers: 'It waits until the workers have ended and reads how. Then nothing is left of them.',
  theEndOfWithCalls: 'The end of with calls terminate()',
  workersAreEndedWhereThey:
    'Workers are ended where they stand and their exit status is read at once: one process again.',
  theParentIsKilledThe: 'The parent is killed: the workers are orphans',
  theyStillRunProcess1: 'They still run. Process 1 is their parent now. No handler ran, no pool was closed.',
  theOrphansEndWhenThey: 'The orphans end when they find nobody to write to',
  theyFinishTheTaskAt:
    'They finish the task at hand, then the pipe is broken. As zombies they wait for process 1 to ask.',
} as const
