/** The programs of this part, as they run in Python 3. */

export const droppedListing = `from multiprocessing import Pool

def square(x):
    return x * x

if __name__ == "__main__":
    pool = Pool(processes=2)
    squares = pool.map(square, range(1, 11))
    pool = None
    print("The sum of the square of",
          "the first 10 integers is",
          sum(squares))`

export const errorsListing = `from multiprocessing import Pool

def fails_at_three(x):
    if x == 3:
        raise ValueError("boom 3")
    return x

try:
    with Pool(processes=2) as pool:
        pool.map(fails_at_three, [1, 2, 3, 4])
except ValueError as error:
    print("caught", error)`
