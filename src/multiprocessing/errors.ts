/** The errors of the library. */

/** A call that the state of the object forbids, with CPython's text: "Pool not running", "Pool is still running". */
export class ValueError extends Error {
  override readonly name = 'ValueError'
}

/** A function that the workers do not have. @see CPython, the message of unpickling in a pool worker */
export class AttributeError extends Error {
  override readonly name = 'AttributeError'
}

/** `get` or `wait` ran past its timeout, or a task past its deadline. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError'
}

/** The pool was terminated while this call was in flight. CPython leaves such a call waiting for ever. */
export class PoolTerminatedError extends Error {
  override readonly name = 'PoolTerminatedError'
}

/** A worker could not start, or its chunk was lost twice. `cause` is what the browser said of it, where it said anything. */
export class WorkerLostError extends Error {
  override readonly name = 'WorkerLostError'
}

/** A result that cannot be sent back, for instance a function. @see CPython multiprocessing.pool.MaybeEncodingError */
export class MaybeEncodingError extends Error {
  override readonly name = 'MaybeEncodingError'
}

/** Memory that cannot be shared: the page is not isolated, or a shared object was put into a message. */
export class NotShareableError extends Error {
  override readonly name = 'NotShareableError'
}

/** A queue without an item, asked not to wait any longer. @see CPython queue.Empty */
export class Empty extends Error {
  override readonly name = 'Empty'
}

/** A queue without room, asked not to wait any longer. @see CPython queue.Full */
export class Full extends Error {
  override readonly name = 'Full'
}

/** A barrier that was aborted, or that somebody left after waiting too long. @see CPython threading.BrokenBarrierError */
export class BrokenBarrierError extends Error {
  override readonly name = 'BrokenBarrierError'
}
