/** What the tables say: calls of a Pool compared, what speaks for one and against it, and what else there is. */

type Row = readonly [string, ...string[]]

export const comparison: readonly Row[] = [
  ['Applies', 'a function to every item', 'a function to one list of arguments, once'],
  ['The caller', 'is blocked until all results are there', 'goes on at once, and can submit more'],
  ['Returns', 'the list of results', 'an AsyncResult; get() gives the result or waits for it'],
  ['Order', 'that of the input', 'that in which you call get()'],
  ['Chunks', 'the list is cut into chunks', 'one message a call'],
  ['An exception', 'is raised by map when it completes', 'is raised by get(); successful() is False'],
]

export const pros: readonly string[] = [
  'Starts, feeds and ends the workers: no bookkeeping by hand.',
  'Cuts the input into chunks, so that small tasks do not cost a message each.',
  'Every worker is an interpreter of its own: CPU-bound Python really runs in parallel.',
  'map keeps the order; exceptions come back to the caller.',
]

export const cons: readonly string[] = [
  'Arguments and results are copied, and must be picklable.',
  'Each worker holds an interpreter and its data: memory grows with p.',
  'Starting takes time; short tasks may be slower than without.',
  'No shared variables, no order between tasks; a worker that is killed can leave map waiting for ever.',
]

export const alternatives: readonly Row[] = [
  ['Process', 'a few long-lived jobs that talk to each other', 'you start, feed and join them yourself'],
  [
    'concurrent.futures',
    'the same pool with futures; a dead worker raises BrokenProcessPool instead of a hang',
    'chunksize is 1 unless you say more',
  ],
  [
    'threading, ThreadPool',
    'waiting for files or networks',
    'the interpreter lock lets one thread compute at a time, but in free-threaded builds',
  ],
  ['asyncio', 'thousands of waits in one process', 'one long computation stops all of them'],
  ['NumPy and the like', 'arithmetic on whole arrays', 'look here first: it may need no second process'],
  [
    'Dask, Spark',
    'data larger than one machine, or many machines',
    'a cluster to run, and more time to the first result',
  ],
]
