/**
 * The errors of the library, and how an error crosses from a worker to its parent and keeps its class.
 * A structured clone loses every class but the built-in ones, and Comlink those too, so the class travels as its name.
 */

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

/** The worker's own stack, as the `cause` of an error that a task threw. @see CPython multiprocessing.pool.RemoteTraceback */
export class RemoteTraceback extends Error {
  override readonly name = 'RemoteTraceback'

  constructor(traceback: string) {
    super(`\n"""\n${traceback}\n"""`)
    // The stack of this object would point into the library; the text above is the one that matters.
    this.stack = `RemoteTraceback: ${this.message}`
  }
}

/** The plain form of an error in a message. */
export interface PlainError {
  readonly name: string
  readonly message: string
  readonly stack: string
}

type ErrorClass = new (message: string) => Error

const errorClasses = new Map<string, ErrorClass>(
  Object.entries({
    Error,
    EvalError,
    RangeError,
    ReferenceError,
    SyntaxError,
    TypeError,
    URIError,
    ValueError,
    AttributeError,
    TimeoutError,
    PoolTerminatedError,
    WorkerLostError,
    MaybeEncodingError,
    NotShareableError,
    Empty,
    Full,
    BrokenBarrierError,
  }),
)

/**
 * Lets errors of your own class keep their class on the way back from a worker. The class is known by its `name` there,
 * so give its objects that name, and its constructor the message as first argument.
 */
export function registerError(name: string, errorClass: ErrorClass): void {
  errorClasses.set(name, errorClass)
}

/** The plain form of whatever a task threw. Something that is no Error gets words of its own. */
export function toPlainError(thrown: unknown): PlainError {
  if (thrown instanceof Error) {
    return { name: thrown.name, message: thrown.message, stack: thrown.stack ?? `${thrown.name}: ${thrown.message}` }
  }
  const message = `a task threw a value that is not an Error: ${String(thrown)}`
  return { name: 'Error', message, stack: message }
}

/** The error again: class where it is known, name, message, and the worker's stack as `cause`. */
export function fromPlainError(plain: PlainError): Error {
  const ErrorClass = errorClasses.get(plain.name) ?? Error
  const error = new ErrorClass(plain.message)
  if (error.name !== plain.name) Object.defineProperty(error, 'name', { value: plain.name, configurable: true })
  Object.defineProperty(error, 'cause', { value: new RemoteTraceback(plain.stack), configurable: true, writable: true })
  return error
}
