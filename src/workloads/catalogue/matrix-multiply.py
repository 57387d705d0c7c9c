"""One task computes one row of the product of two matrices, and reads all of the second one for it."""

from multiprocessing import Pool

N = 512

A = [[i + k for k in range(N)] for i in range(N)]
B = [[k + 2 * j for j in range(N)] for k in range(N)]


def multiply_row(i):
    return [sum(A[i][k] * B[k][j] for k in range(N)) for j in range(N)]


if __name__ == "__main__":
    with Pool() as pool:
        product = pool.map(multiply_row, range(N))
    trace = sum(product[i][i] for i in range(N))
    total = sum(map(sum, product))
    print(f"trace {trace}, sum of all elements {total}")
