/** Answers as they travel, apart from the plainest. */
import { type Answer, type AnswerMessage, answerMark } from './connection.ts'

/** An answer as it travels. */
export function packAnswer({ id, values, failures, times }: Answer): AnswerMessage {
  if (times.length > 0) return [answerMark, id, values, failures, times]
  return failures.length > 0 ? [answerMark, id, values, failures] : [answerMark, id, values]
}

/** The answer in a message, or null when the message is none. */
export function unpackAnswer(data: unknown): Answer | null {
  if (!Array.isArray(data) || data[0] !== answerMark) return null
  const [, id, values, failures = [], times = []] = data as unknown as AnswerMessage
  return { id, values, failures, times }
}
