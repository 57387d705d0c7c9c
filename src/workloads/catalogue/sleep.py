"""One task waits and computes nothing, as if for a disk or a server."""

from multiprocessing import Pool
from time import sleep

N = 20


def wait(task):
    sleep(N / 1000)
    return 1


if __name__ == "__main__":
    with Pool() as pool:
        print(sum(pool.map(wait, range(16))), "waits")
