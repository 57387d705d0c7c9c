/** The programs of this part, as they run in Python 3. */

export const finishListing = `from multiprocessing import Process

def F(name, units):
    compute(units); print(name, "is done")

if __name__ == "__main__":
    p = Process(target=F, args=("p", 10))
    q = Process(target=F, args=("q", 10))
    p.start()
    q.start()
    p.join()
    q.join()`

export const bobListing = `from multiprocessing import Process

def Printer():
    print("bob")

def spawnProcesses():
    print("bob")
    for _ in range(2):
        Process(target=Printer).start()

if __name__ == "__main__":
    for _ in range(4):
        p = Process(target=spawnProcesses)
        p.start()`
