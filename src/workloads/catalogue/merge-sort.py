"""One task sorts 8,192 random numbers; the parent merges all the sorted blocks, alone."""

from heapq import merge
from multiprocessing import Pool

N = 1_000_000
BLOCK = 8192


def mix(position):
    bits = position * 0x9E3779B9 & 0xFFFFFFFF
    bits = (bits ^ bits >> 16) * 0x85EBCA6B & 0xFFFFFFFF
    bits = (bits ^ bits >> 13) * 0xC2B2AE35 & 0xFFFFFFFF
    return bits ^ bits >> 16


def sort_block(block):
    return sorted(map(mix, range(block * BLOCK, min((block + 1) * BLOCK, N))))


if __name__ == "__main__":
    blocks = range((N + BLOCK - 1) // BLOCK)
    with Pool() as pool:
        numbers = list(merge(*pool.map(sort_block, blocks)))
    checksum = sum(place * number for place, number in enumerate(numbers, 1)) % 2**32
    print(f"{numbers[0]} to {numbers[-1]}, in the middle {numbers[N // 2]}, checksum {checksum}")
