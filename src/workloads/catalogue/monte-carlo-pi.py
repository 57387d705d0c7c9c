"""One task throws 20,000 random points at a square and counts those in the quarter circle."""

from multiprocessing import Pool

N = 50_000_000
POINTS = 20_000


def mix(position):
    bits = position * 0x9E3779B9 & 0xFFFFFFFF
    bits = (bits ^ bits >> 16) * 0x85EBCA6B & 0xFFFFFFFF
    bits = (bits ^ bits >> 13) * 0xC2B2AE35 & 0xFFFFFFFF
    return bits ^ bits >> 16


def count_inside(task):
    inside = 0
    for point in range(task * POINTS, min((task + 1) * POINTS, N)):
        x = mix(2 * point) >> 6
        y = mix(2 * point + 1) >> 6
        inside += x * x + y * y < 2**52
    return inside


if __name__ == "__main__":
    tasks = range((N + POINTS - 1) // POINTS)
    with Pool() as pool:
        inside = sum(pool.map(count_inside, tasks))
    print(f"{inside:,} of {N:,} points inside: pi is about {4 * inside / N:.4f}")
