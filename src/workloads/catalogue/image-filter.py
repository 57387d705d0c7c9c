"""One task removes the noise from one tile of 32 × 32 pixels with a median filter, and sends the pixels back."""

from multiprocessing import Pool
from zlib import adler32

N = 960
SIDE = 32
REACH = 2
HEIGHT = -(-2 * N // 3)
COLUMNS = -(-N // SIDE)
ROWS = -(-HEIGHT // SIDE)


def mix(position):
    bits = position * 0x9E3779B9 & 0xFFFFFFFF
    bits = (bits ^ bits >> 16) * 0x85EBCA6B & 0xFFFFFFFF
    bits = (bits ^ bits >> 13) * 0xC2B2AE35 & 0xFFFFFFFF
    return bits ^ bits >> 16


def noisy_pixel(x, y):
    noise = mix((y + REACH) << 16 ^ (x + REACH))
    if noise & 7 == 0:
        return 255 if noise >> 31 else 0
    dx, dy = (x & 255) - 128, (y & 255) - 128
    ring = dx * dx + dy * dy >> 11
    return (160 if ring & 1 else 64) + (x + y >> 4 & 63)


def median_at(x, y):
    around = [noisy_pixel(x + dx, y + dy) for dy in range(-REACH, REACH + 1) for dx in range(-REACH, REACH + 1)]
    return sorted(around)[len(around) // 2]


def filter_tile(tile):
    left, top = tile % COLUMNS * SIDE, tile // COLUMNS * SIDE
    return bytes(
        median_at(x, y)
        for y in range(top, min(top + SIDE, HEIGHT))
        for x in range(left, min(left + SIDE, N))
    )


if __name__ == "__main__":
    with Pool() as pool:
        pixels = b"".join(pool.map(filter_tile, range(COLUMNS * ROWS)))
    print(f"{len(pixels):,} pixels, sum of brightness {sum(pixels):,}, checksum {adler32(pixels):08x}")
