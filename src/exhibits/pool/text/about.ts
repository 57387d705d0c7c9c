/** The words of `about.ts`. */
export const text = {
  whoComputesWhichResultAnd: 'Who computes which result, and when does it arrive?',
  followEveryChunkOfA:
    'Follow every chunk of a process pool: from the task queue to a worker and back. Switch map for imap and see what waits.',
  stepBackAndOn: 'step back and on',
  toTheStartToThe: 'to the start, to the end',
  space: 'Space',
  playOrPause: 'play or pause',
  howManyProcessesAreThere: 'How many processes are there while Pool(processes=4) runs a map?',
  oneProcessMakesThePool: 'One process makes the pool. The pool starts workers, each a process of its own.',
  fourWorkersAndTheParent: 'Four workers, and the parent that started them: it hands out chunks and collects results.',
  fourWorkersAndTheParent2: 'Four workers and the parent: with p workers there are p + 1 processes.',
  oneForEachItemOf: 'One for each item of the list.',
  theListMayBeOf: 'The list may be of any length. It is cut into chunks, and each idle worker takes the next one.',
  iDontKnow: 'I don’t know.',
  fairCountTheLanesIn: 'Fair. Count the lanes in the exhibit, and the parent beside them.',
} as const
