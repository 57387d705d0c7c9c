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
