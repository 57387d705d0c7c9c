/** What the workers of the notes' programs run. */
import { currentProcess } from '#multiprocessing'
import { print } from '../lesson/terminal.ts'
import { texts } from './text/files.ts'
import { type Counter, countWords } from './word-counts.ts'

function announcedSquare(i: number): number {
  print(`Worker ${currentProcess().pid} calculating square of ${i}`)
  return i * i
}

export const functions = {
  announcedSquare,
  quietSquare: (i: number): number => i * i,
  /** One argument, which is a tuple: the text and how often. */
  printOften([text, times]: readonly [string, number]): void {
    for (let time = 0; time < times; time++) print(text)
  },
  /** Python's sum(range(start, stop)). */
  sumRange([start, stop]: readonly [number, number]): number {
    let sum = 0
    for (let n = start; n < stop; n++) sum += n
    return sum
  },
  /** Counts the words of one file. */
  analysis: (name: string): Counter => countWords(texts[name] ?? ''),
}
