/** What each lesson of this part found. Pure: a record in, words out. */
import { type Mistakes, rightTotal } from './partial-sums.ts'
import { cutOf, cutWords } from './programs.ts'
import { type Counter, mostCommon } from './texts.ts'

export interface Finding {
  readonly title: string
  readonly sentence: string
}

const number = (value: number): string => value.toLocaleString('en')

/** "6/4". */
export const splitWords = (split: readonly number[]): string => split.join('/')

export function squaresFinding(workers: number, splits: readonly string[], totals: readonly number[]): Finding {
  const cut = cutWords(cutOf(10, workers))
  const last = splits.at(-1)
  if (last === undefined) {
    return {
      title: 'Who computes which square?',
      sentence: `map cuts the ten squares into ${cut}. Whoever is idle takes the next chunk, so only the run can tell.`,
    }
  }
  const sums = [...new Set(totals)].join(', ')
  if (splits.length === 1) {
    return {
      title:
        workers === 1
          ? `One worker computed all ten, and the sum is ${sums}`
          : `${last} this time, and the sum is ${sums}`,
      sentence: `The chunks are the same in every run: ${cut}. Who takes them is not. Run it again and compare.`,
    }
  }
  const kinds = new Set(splits).size
  return {
    title: `${sums} in all ${splits.length} runs, ${kinds === 1 ? `split ${last} each time` : `with ${kinds} different splits`}`,
    sentence:
      kinds === 1
        ? `The split is not promised by anything: it is who was idle. ${workers === 1 ? 'Take two workers or more.' : 'The first worker up takes all it can: call map when all are up, or run it more often.'}`
        : '“Divided evenly” is not guaranteed: an idle worker takes the next chunk, and who is idle depends on the moment.',
  }
}

/** What two processes printed. */
export interface Prints {
  readonly counts: readonly [number, number]
  /** Whether a sentence comes again after the other one. */
  readonly mixed: boolean
  /** How many processes printed: one may have taken both tasks. */
  readonly processes: number
}

export function lovesFinding(prints: Prints | null): Finding {
  if (prints === null) {
    return {
      title: 'Two processes, two sentences, ten times each',
      sentence:
        'The function takes one argument, here a tuple of the text and the number. How will the twenty lines stand?',
    }
  }
  const { counts, mixed, processes } = prints
  const title = `${counts[0]} lines of each sentence, ${mixed ? 'mixed' : 'one after the other'} this time`
  if (mixed) {
    return {
      title,
      sentence: 'How often each line is printed is fixed; the order is not: both processes print to one terminal.',
    }
  }
  return {
    title,
    sentence:
      processes === 1
        ? 'One process took both tasks: it was idle before the other came to anything. Nothing promises that.'
        : 'Ten lines are printed so fast that one process is done before the other begins. Nothing promises that order.',
  }
}

export function sumFinding(run: { readonly total: number; readonly cores: number } | null, workers: number): Finding {
  const cut = cutWords(cutOf(5000, workers))
  if (run === null) {
    return {
      title: 'The sum of 5,000 squares, by a pool',
      sentence: `map spreads the squares over the workers in ${cut}; the parent adds them up. That is map-reduce.`,
    }
  }
  return {
    title: `${run.total} with ${workers === 1 ? '1 worker' : `${workers} workers`}`,
    sentence: `map cut 5,000 squares into ${cut}; the parent reduced them to one sum. The browser reports ${run.cores} logical CPUs.`,
  }
}

const listed = (numbers: readonly number[]): string => {
  const words = numbers.map(number)
  return [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' and ')
}

export function cutsFinding(total: number | null, { missing, twice }: Mistakes): Finding {
  if (total === null) {
    return {
      title: 'Cut the sum from 1 to 1,000,000 into four',
      sentence:
        'Each of four workers sums one part, the parent adds the four. Choose the cuts and how a part is written.',
    }
  }
  const off = total - rightTotal
  if (off === 0) {
    return {
      title: `${number(total)}: every number once`,
      sentence:
        'It equals n(n + 1)/2 for n = 1,000,000. Each worker summed in a variable of its own, and nothing was lost.',
    }
  }
  const why = [
    ...(missing.length > 0 ? [`${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} in no part`] : []),
    ...(twice.length > 0 ? [`${listed(twice)} ${twice.length === 1 ? 'is' : 'are'} in two parts`] : []),
  ].join(', and ')
  return {
    title: `${number(Math.abs(off))} too ${off > 0 ? 'much' : 'little'}: off by one at a border`,
    sentence: `${why}. range leaves its stop out.`,
  }
}

export function countersFinding(composite: Counter | null): Finding {
  const [first] = composite === null ? [] : mostCommon(composite, 1)
  if (first === undefined) {
    return {
      title: 'Four files, a counter each, one composite',
      sentence:
        'The queue of work is a list of file names. Each worker reads its files itself; only the counts travel.',
    }
  }
  return {
    title: `“${first[0]}” stands ${first[1]} times in the four files together`,
    sentence:
      'Every file became a Counter in some worker; the parent merged the four. Map, then reduce, with dictionaries.',
  }
}
