/** The programs of this part, as they run in Python 3. */

export const squaresListing = (workers: number): string => `from multiprocessing import Pool
import time

def square(x):
    time.sleep(1)
    return x * x

if __name__ == "__main__":
    with Pool(processes=${workers}) as pool:
        results = pool.map(square, [1, 2, 3, 4, 5])
    print("Squared numbers:", results)`
