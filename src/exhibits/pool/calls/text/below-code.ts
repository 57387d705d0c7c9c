/** The words behind the picture: how tasks are cut, what a pool takes of memory, where it differs from CPython's. */
import { counted, workers } from './words.ts'

export const text = {
  rule: {
    title: 'How map cuts its tasks',
    tasks: 'Tasks',
    workers: 'Workers in the rule',
    workersOf: workers,
    divmod: (length: number, processes: number, quotient: number, remainder: number) =>
      `divmod(${length}, ${processes} * 4) = (${quotient}, ${remainder})`,
    /** Before the chunk size. */
    chunksize: (remainder: number) =>
      `${remainder === 0 ? 'no remainder, so' : 'a remainder, so one more:'} chunk size `,
    /** After the chunk size; `last` is null where the last chunk is like the others. */
    chunks: (chunks: number, last: number | null) =>
      `, ${counted(chunks, 'chunk')}${last === null ? '' : `, the last of ${last}`}.`,
    why:
      'About four chunks a worker: enough to even out unequal tasks, few enough to keep the messages few. A worker ' +
      'takes the next chunk when it is idle, so equal shares are not promised. imap and imap_unordered take chunks of 1 ' +
      'unless told otherwise.',
  },
  memory: {
    title: 'Memory',
    processes: (count: number) => `${count} processes`,
    grows: (processes: number) =>
      `${workers(processes)} and the parent are ${processes + 1} processes. Each has its own ` +
      'interpreter and its own copy of the data, so memory grows with the workers.',
    busy: 'Workers are at work.',
    measuring: 'Measuring',
    measure: (processes: number) => `Measure ${workers(processes)}`,
    wait: 'The browser answers after it has collected garbage; this can take half a minute.',
    uses: 'JavaScript memory on this machine, nothing to do',
  },
  differences: {
    summary: 'Where our own Pool differs from CPython’s',
    caption: 'Differences between this Pool and CPython’s',
    headings: ['', 'Here', 'In CPython'],
  },
} as const
