/** The words about what works in this browser: what is the matter, why, and what helps. */
export const text = {
  titles: {
    1: 'Shared memory is on',
    2: 'Shared memory is off on this page',
    3: 'Shared memory is off on this page',
    4: 'Workers are off on this page',
  },
  meanings: {
    1: 'Everything works here: real workers, memory that they share, and the fine clock.',
    2: 'Real workers run and are measured with the fine clock. The race on this machine needs shared memory; its model works.',
    3: 'Real workers run and exchange messages; the clock is coarse. The race on this machine needs shared memory; its model works.',
    4: 'No worker starts on this page, so nothing can be measured. What is stepped through and computed in a model works.',
  },
  clock: (tick: number) =>
    `Smallest step of the clock here: ${Number.isFinite(tick) ? `${Number(tick.toPrecision(2))} ms` : 'none was seen'}.`,
  whatWorks: 'What works here',
  whatHelps: 'What helps',
  close: 'Close',
  reload: 'Load the page again',
  ownTab: 'Open in a new tab',
  ownTabKeeps: 'It opens with what is set here. Where the page around blocks new tabs, copy the address:',
  advice: {
    https: 'Open the page over https. From localhost, plain http will do.',
    storage:
      'Allow this site to keep data and load the page again: a service worker then adds the headers. A private window may not have one.',
    otherBrowser: 'Another browser: Chrome, Edge and Firefox share memory.',
    workers: 'Allow workers for this site, or open it in another browser.',
  },
  causes: {
    late: 'A worker did not answer within five seconds.',
    notShared: 'This browser isolates the page, and still does not share memory with a worker.',
    insecure: 'The page is not served over https, so the browser keeps shared memory away.',
    noHeaders: 'The server does not send the COOP and COEP headers, so SharedArrayBuffer is missing.',
    notAllowed: 'The page around this one does not allow isolation, so SharedArrayBuffer is missing.',
    notThere: 'The page is isolated, but this browser has no SharedArrayBuffer.',
  },
} as const
