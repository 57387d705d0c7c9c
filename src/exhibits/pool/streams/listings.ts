/** The programs of this part, as they run in Python 3. */
import type { How } from './scripts.ts'

const calls: Readonly<Record<How, string>> = {
  imap: '        for y in pool.imap(process, items()):\n            use(y)',
  unordered: '        for y in pool.imap_unordered(process, items()):\n            use(y)',
  list: '        ys = pool.map(process, list(items()))',
}

/** A generator as input, for the chosen way. */
export const generatorListing = (how: How, workers: number): string => `from multiprocessing import Pool

def process(item):
    return work(item)

def items():                 # a generator
    for n in range(40):
        yield n

if __name__ == "__main__":
    with Pool(processes=${workers}) as pool:
${calls[how]}`
