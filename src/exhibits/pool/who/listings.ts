/** The notes' programs, as they run in Python 3. */

export const squaresListing = (workers: number): string => `from functools import reduce
from multiprocessing import Pool, current_process

def square(i):
    pid = current_process().pid
    print("Worker", pid, "calculating square of", i)
    return i * i

if __name__ == "__main__":
    nprocs = ${workers}
    with Pool(processes=nprocs) as pool:
        squares = pool.map(square, range(1, 11))
    total = reduce(lambda x, y: x + y, squares)
    print("The sum of the square of the first",
          10, "integers is", total)`

export const sumListing = `from multiprocessing import Pool, cpu_count

def square(x):
    return x * x

if __name__ == "__main__":
    print("Number of cores available equals", cpu_count())
    with Pool() as pool:
        squares = pool.map(square, range(1, 5001))
    print("The sum of the square of the first",
          5000, "integers is", sum(squares))`

export const lovesListing = `from multiprocessing import Pool

def say(message):
    text, times = message     # one argument: a tuple
    for _ in range(times):
        print(text)

if __name__ == "__main__":
    with Pool(processes=2) as pool:
        pool.map(say, [("She loves me.", 10),
                       ("She loves me not.", 10)])`

export const partialListing = (cuts: readonly number[], form: string): string => `from multiprocessing import Pool

def partial_sum(part):
    a, b = part
    return sum(${form})

if __name__ == "__main__":
    cuts = [0, ${cuts.join(', ')}, 1000000]
    parts = list(zip(cuts, cuts[1:]))     # (0, ${cuts[0]}), ...
    with Pool(processes=4) as pool:
        sums = pool.map(partial_sum, parts)
    print(sum(sums))`

export const countersListing = `from collections import Counter
from glob import glob
from multiprocessing import Pool

def analysis(name):
    with open(name) as file:
        return Counter(file.read().split())

if __name__ == "__main__":
    with Pool(4) as workers:
        counters = workers.map(analysis, glob("*.txt"))
    print(sum(counters, Counter()).most_common(5))`
