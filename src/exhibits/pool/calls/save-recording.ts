/** A real run as a file: the pool's own trace and the notes of the program around it. */
import type { Recording } from './traced.ts'

/** The recording as text; typed arrays as lists. */
function recordingText(recording: Recording): string {
  const plain = (_key: string, value: unknown): unknown => (value instanceof Float64Array ? [...value] : value)
  return `${JSON.stringify(recording, plain, 1)}\n`
}

export function saveRecording(recording: Recording): void {
  const address = URL.createObjectURL(new Blob([recordingText(recording)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `pool-${recording.setup.method}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
