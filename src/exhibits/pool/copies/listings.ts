/** The programs of this part, as they run in Python 3. */

export const changeListing = `from multiprocessing import Process
from multiprocessing.sharedctypes import RawValue

counter = 0

def add_to_plain():
    global counter
    counter += 1

def add_to_shared(r):
    r.value += 1

if __name__ == "__main__":
    r = RawValue("i", 0)
    for child in (Process(target=add_to_plain),
                  Process(target=add_to_shared, args=(r,))):
        child.start()
        child.join()
    print(counter, r.value)     # 0 1`

export const costListing = `from multiprocessing import Pool, RawArray

def keep(array):
    global shared
    shared = array

def use_copy(array):           # pickled, sent, unpickled
    return array[0] + array[-1]

def use_shared(_):             # only a message travels
    return shared[0] + shared[-1]

if __name__ == "__main__":
    shared = RawArray("d", 2_000_000)          # 16 MB
    with Pool(1, keep, [shared]) as pool:
        pool.apply(use_copy, [list(shared)])
        pool.apply(use_shared, [None])`

export const holdingListing = (workers: number, shared: boolean): string => `${
  shared ? 'from multiprocessing import Pool, RawArray' : 'from array import array\nfrom multiprocessing import Pool'
}

def keep(given):
    global data
    data = given

def look(place):
    return data[place]

if __name__ == "__main__":
    data = ${shared ? 'RawArray("d", 1_000_000)     # 8 MB, once' : 'array("d", bytes(8_000_000))     # 8 MB, and each its own'}
    with Pool(${workers}, keep, [data]) as pool:
        pool.map(look, range(${workers}))`
