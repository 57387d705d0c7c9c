"""One task counts the primes among 1,000 numbers by trial division."""

from multiprocessing import Pool

N = 2_000_000
BLOCK = 1000


def is_prime(n):
    if n < 4:
        return n > 1
    if n % 2 == 0:
        return False
    divisor = 3
    while divisor * divisor <= n:
        if n % divisor == 0:
            return False
        divisor += 2
    return True


def count_primes(block):
    stop = min((block + 1) * BLOCK, N)
    return sum(is_prime(n) for n in range(block * BLOCK, stop))


if __name__ == "__main__":
    blocks = range((N + BLOCK - 1) // BLOCK)
    with Pool() as pool:
        print(sum(pool.map(count_primes, blocks)))
