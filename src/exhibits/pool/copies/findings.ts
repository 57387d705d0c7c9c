/** What each lesson of this part found. */
import { formatDuration, median } from '#measure'
import type { Changed, HandOver } from './scripts.ts'

export interface Finding {
  readonly title: string
  readonly sentence: string
}

/** "8 MB", "64 kB": by thousands. */
export function bytes(size: number): string {
  return size < 1_000_000 ? `${Math.round(size / 1000)} kB` : `${Math.round(size / 1_000_000)} MB`
}

export function changeFinding(changed: Changed | undefined): Finding {
  if (changed === undefined) {
    return {
      title: 'A child adds 1 to a variable of its parent',
      sentence: 'Once to a plain variable, once to a RawValue. What does the parent see afterwards?',
    }
  }
  const { plain, shared } = changed
  const own = `counter is ${plain.after === plain.before ? `still ${plain.after}` : plain.after}`
  if ('refused' in shared) {
    return {
      title: `In the parent ${own}`,
      sentence: 'The child changed its own variable. This page has no shared memory, so a RawValue is refused.',
    }
  }
  return {
    title: `In the parent ${own}, and r.value is ${shared.after}`,
    sentence:
      'The child changed its own counter, in memory of its own. r.value is one number in memory that both share.',
  }
}

export function costFinding(handed: readonly HandOver[]): Finding {
  const largest = handed.at(-1)
  if (largest === undefined) {
    return {
      title: 'What does a big argument cost?',
      sentence: 'An argument is copied to the worker: pickled in Python, cloned here. Shared memory is not.',
    }
  }
  const copied = median(largest.copied)
  const title = `${bytes(largest.sizeBytes)}: ${formatDuration(copied)} copied`
  if (largest.shared === null)
    return { title, sentence: 'This page has no shared memory to compare with. The copy grows with the size.' }
  return {
    title: `${title}, ${formatDuration(median(largest.shared))} shared`,
    sentence: 'A copy takes time for every byte, each time. Shared memory costs one message, whatever its size.',
  }
}

export function holdingFinding(workers: number, sizeBytes: number, shared: boolean, ran: boolean): Finding {
  const each = bytes(sizeBytes)
  if (!ran) {
    return {
      title: `${workers} workers are given ${each} when they start`,
      sentence: 'A worker is a whole interpreter with memory of its own. How often does the data exist?',
    }
  }
  return shared
    ? {
        title: `One array of ${each} for ${workers + 1} processes`,
        sentence:
          'All see the same memory. Each worker still has an interpreter of its own, so memory grows with p all the same.',
      }
    : {
        title: `${workers + 1} copies: ${bytes((workers + 1) * sizeBytes)} for ${each} of data`,
        sentence: `One in the parent and one in each of ${workers} workers, besides their interpreters: memory grows with p + 1.`,
      }
}
