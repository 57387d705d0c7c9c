"""One task sums the squares of 50,000 numbers."""

from multiprocessing import Pool

N = 200_000_000
BLOCK = 50_000


def sum_of_squares(block):
    stop = min((block + 1) * BLOCK, N)
    return sum(n * n for n in range(block * BLOCK + 1, stop + 1))


if __name__ == "__main__":
    blocks = range((N + BLOCK - 1) // BLOCK)
    with Pool() as pool:
        print(sum(pool.map(sum_of_squares, blocks)))
