/** Why the frame ended a worker, or could not start one. */
export const text = {
  tooManyMessages: 'it sent more messages than a worker may',
  tooManyErrors: 'it had more errors than a worker may',
  notStarted: 'the worker did not start',
} as const
