/** Where this pool is not CPython's, as data, so that what is said beside it and what it does stand in one place. */

export interface Difference {
  readonly topic: string
  /** What happens here. */
  readonly here: string
  /** What happens in CPython's `multiprocessing`. */
  readonly cpython: string
}

/**
 * Every difference from CPython that a program can see; nearly all of them are towards not hanging.
 * @see CPython Lib/multiprocessing/pool.py
 */
export const differencesFromCPython: readonly Difference[] = [
  {
    topic: 'terminate() with calls in flight',
    here: 'they are settled at once, with PoolTerminatedError',
    cpython: 'they wait for ever',
  },
  {
    topic: 'A worker dies',
    here: 'its chunk runs again, once, on a replacement, and the trace says so',
    cpython: 'the chunk is lost and map() hangs',
  },
  {
    topic: 'Noticing a death',
    here: 'by a Web Lock or by close(); without Web Locks any other death needs taskTimeoutMs to be noticed',
    cpython: 'processes are watched always',
  },
  { topic: 'A task without an end', here: 'a time limit per task, taskTimeoutMs', cpython: 'no limit' },
  {
    topic: 'A worker module that cannot start',
    here: 'the pool gives up, with the cause',
    cpython: 'workers are started again without end',
  },
  {
    topic: 'A function that the workers do not have',
    here: 'fails at once, with AttributeError',
    cpython: 'the worker raises while unpickling, and map() hangs',
  },
  {
    topic: 'How far imap() reads ahead',
    here: 'at most four chunks a worker ahead of the results taken',
    cpython: 'the whole input at once',
  },
  {
    topic: 'A task that throws in imap()',
    here: 'fails alone, whatever the chunksize',
    cpython: 'takes the rest of its chunk, and the iterator, along',
  },
  {
    topic: 'Most processes',
    here: '256, said at once with RangeError',
    cpython: 'as many as the system gives',
  },
  { topic: 'Results of map()', here: 'a list, or a typed array with into', cpython: 'always a list' },
  { topic: 'Timeouts', here: 'milliseconds', cpython: 'seconds' },
  {
    topic: 'Blocking calls',
    here: 'are awaited; in a worker, locks and queues block as in CPython',
    cpython: 'block',
  },
  {
    topic: 'Daemonic processes',
    here: 'all are: none outlives its page',
    cpython: 'chosen per process',
  },
]
