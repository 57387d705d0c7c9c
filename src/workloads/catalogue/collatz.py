"""Task i follows the Collatz chains of 2i + 1 numbers: the later the task, the longer it takes."""

from math import isqrt
from multiprocessing import Pool

N = 500_000


def steps_to_one(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def longest_chain(i):
    starts = range(i**2 + 1, min((i + 1) ** 2, N) + 1)
    return max((steps_to_one(n), -n) for n in starts)


if __name__ == "__main__":
    tasks = range(isqrt(N - 1) + 1)
    with Pool() as pool:
        steps, start = max(pool.map(longest_chain, tasks))
    print(-start, "takes", steps, "steps")
