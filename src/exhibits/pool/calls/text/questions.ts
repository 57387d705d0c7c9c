/** The questions: what was asked, what each answer is told, and what holds today. */
export const text = {
  first: {
    text: 'The same tasks with map: when does the caller have its first result?',
    options: [
      {
        text: 'When the first task is done.',
        reply: 'Not even imap is that quick: a task’s result travels with its chunk. And map keeps all of them back.',
      },
      {
        text: 'When the first chunk is back.',
        reply: 'That is what imap does. map puts the results into one list and returns when the list is full.',
      },
      { text: 'When the last chunk is back.', reply: 'Yes: one list with all results, and nothing before.' },
      {
        text: 'When get() is called.',
        reply: 'get() belongs to an AsyncResult, which map_async returns. map itself waits.',
      },
    ],
    unsureReply: 'Fair. Compare the two runs: when does the first result reach the caller?',
    notes: '“map blocks until all are done and returns a list of results.”',
    today: 'C, still so. To go on meanwhile there is map_async; to have results one by one, imap.',
  },
  order: {
    text: 'The same tasks with imap: results behind a slow one are back first. What does the loop get?',
    options: [
      { text: 'Those results, as they come.', reply: 'That is imap_unordered. imap keeps the order of the input.' },
      {
        text: 'Nothing before the slow one is back.',
        reply: 'Yes: what is back early waits in the parent until its turn.',
      },
      {
        text: 'All of them at once, at the end.',
        reply: 'That is map. imap yields what is next as soon as it is back.',
      },
      {
        text: 'It differs from run to run.',
        reply: 'Who computes what differs, and when it is back. The order in which imap yields does not.',
      },
    ],
    unsureReply: 'Fair. Look at the run: which results are held, and for which one?',
    notes: 'The notes say that the four methods differ in how results are collected, and not how.',
    today: 'B. imap yields in input order, imap_unordered in order of arrival, map one list at the end.',
  },
  later: {
    text: 'The same calls with apply_async: what does the caller have when the last call has returned?',
    options: [
      { text: 'All results.', reply: 'It may have none: the calls return at once, the tasks have hardly begun.' },
      { text: 'The first result.', reply: 'Not even that: no call waits for a task.' },
      { text: 'An AsyncResult for each call.', reply: 'Yes. get() hands over the result, or waits until it is there.' },
      { text: 'Nothing: each call has to wait.', reply: 'That is apply. apply_async returns before its task is done.' },
    ],
    unsureReply: 'Fair. Look at the run right after the calls: what is pending, what is ready?',
    notes: '“apply_async: one call, returns AsyncResult, get() later; non-blocking, so many can be submitted.”',
    today: 'C, still so. CPython’s class is ApplyResult; AsyncResult is another name for it.',
  },
} as const
