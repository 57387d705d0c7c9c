"""One task adds about 50,000 numbers; the answer shows the partial sums of the four quarters and their total."""

from multiprocessing import Pool

N = 200_000_000
PARTS = 4
BLOCK = 50_000
TASKS = PARTS * -(-N // (PARTS * BLOCK))


def partial_sum(task):
    first = task * N // TASKS + 1
    last = (task + 1) * N // TASKS
    return sum(range(first, last + 1))


if __name__ == "__main__":
    with Pool() as pool:
        sums = pool.map(partial_sum, range(TASKS))
    quarter = TASKS // PARTS
    quarters = [sum(sums[i : i + quarter]) for i in range(0, TASKS, quarter)]
    print(" + ".join(map(str, quarters)), "=", sum(quarters))
