/**
 * A worker's mailbox in shared memory. A worker that has nothing to do parks at it for a moment, and a small chunk that
 * comes meanwhile, and its answer, cost a fifth of what two messages do. A worker that is not parked, and a chunk that is
 * too large, are reached by message, so nothing depends on the mailbox.
 */

/**
 * The words: 1 when the worker is to end; where the worker is; messages posted to it; answers left in the mailbox;
 * lengths of the texts.
 */
export const word = { exit: 0, place: 1, posted: 2, answers: 3, callLength: 4, answerLength: 5 } as const
export const headBytes = 4 * 8
/** Code units of the longest text. */
export const longest = 1000

/** At work or at its event loop; parked; called to a chunk in the mailbox; called to its event loop. */
export const place = { awake: 0, parked: 1, called: 2, away: 3 } as const

/** New memory for a mailbox. */
export function newMailboxWords(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(headBytes + 4 * longest))
}
