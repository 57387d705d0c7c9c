/**
 * Errors that come back from workers with their class. A structured clone loses every class but the built-in ones, so the
 * class travels as its name. The parent's alone: a worker would only pay for these classes.
 */
import {
  AttributeError,
  BrokenBarrierError,
  Empty,
  Full,
  MaybeEncodingError,
  NotShareableError,
  PoolTerminatedError,
  TimeoutError,
  ValueError,
  WorkerLostError,
} from './errors.ts'
import type { PlainError } from './plain-error.ts'

/** The worker's own stack, as the `cause` of an error that a task threw. @see CPython multiprocessing.pool.RemoteTraceback */
export class RemoteTraceback extends Error {
  override readonly name = 'RemoteTraceback'

  constructor(traceback: string) {
    super(`\n"""\n${traceback}\n"""`)
    // The stack of this object would point into the library; the text above is the one that matters.
    this.stack = `RemoteTraceback: ${this.message}`
  }
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

/** The error again: class where it is known, name, message, and the worker's stack as `cause`. */
export function fromPlainError(plain: PlainError): Error {
  const error = newError(errorClasses.get(plain.name) ?? Error, plain.message)
  if (error.name !== plain.name) Object.defineProperty(error, 'name', { value: plain.name, configurable: true })
  Object.defineProperty(error, 'cause', { value: new RemoteTraceback(plain.stack), configurable: true, writable: true })
  return error
}

function newError(ErrorClass: ErrorClass, message: string): Error {
  try {
    return new ErrorClass(message)
  } catch {
    // A program's own class, which wants more than a message.
    return new Error(message)
  }
}
