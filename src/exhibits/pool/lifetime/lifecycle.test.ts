import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lives, processesAt, type Story, stories } from './lifecycle.ts'

test.each(stories)(
  '%s: two workers and their parent are three processes, and every line is one of its listing',
  (story) => {
    const { source, moments } = lives[story]
    const lines = source.split('\n')
    expect(Math.max(...moments.map(processesAt))).toBe(3)
    expect(moments.every(({ line }) => lines[line - 1] !== undefined)).toBe(true)
    expect(moments.every(({ title }) => title.split(' ').length <= 12)).toBe(true)
  },
)

test('join and with leave one process, a killed parent two zombies', () => {
  const left = (story: Story) => lives[story].moments.at(-1)
  expect(left('join')).toMatchObject({ pool: 'CLOSE', parent: 'runs', workers: ['absent', 'absent'] })
  expect(left('with')).toMatchObject({ pool: 'TERMINATE', parent: 'runs', workers: ['absent', 'absent'] })
  expect(left('crash')).toMatchObject({ pool: null, parent: 'absent', workers: ['zombie', 'zombie'] })
})

/** Prints what Linux says of the workers at the moments that differ: the pool's state, R, S or Z, and whose children they are. */
const program = `import os, subprocess, sys, time
from multiprocessing import Pool
def square(x):
    return x * x
def slow(x):
    time.sleep(0.5)
def state(pid):
    try:
        with open(f"/proc/{pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return "zombie" if fields[0] == "Z" else "child" if int(fields[1]) == os.getpid() else "orphan"
    except FileNotFoundError:
        return "absent"
if __name__ == "__main__":
    if sys.argv[1:]:
        pool = Pool(2)
        print(*[worker.pid for worker in pool._pool], flush=True)
        pool.map_async(slow, [1, 2, 3, 4], 1)
        time.sleep(0.2)
        os.kill(os.getpid(), 9)
    pool = Pool(2)
    pids = [worker.pid for worker in pool._pool]
    pool.map(square, range(10))
    print(pool._state, *map(state, pids))
    pool.close()
    while "child" in map(state, pids): time.sleep(0.05)
    print(pool._state, *map(state, pids))
    pool.join()
    print(pool._state, *map(state, pids))
    with Pool(2) as pool:
        pids = [worker.pid for worker in pool._pool]
        pool.map(square, range(10))
    print(pool._state, *map(state, pids))
    crash = subprocess.Popen([sys.executable, __file__, "crash"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    pids = crash.stdout.readline().split()
    crash.wait()
    print(*map(state, pids))
`

const linuxPython = (() => {
  try {
    return execFileSync('python3', ['-c', 'import os; open("/proc/self/stat")'], { encoding: 'utf8' }) === ''
  } catch {
    return false
  }
})()

test.runIf(linuxPython)(
  'CPython’s pools and their processes are what the moments say',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'lifecycle-'))
    try {
      const file = join(folder, 'life.py')
      writeFileSync(file, program)
      const printed = execFileSync('python3', ['-W', 'ignore', file], { encoding: 'utf8', timeout: 30_000 })
      expect(printed.trim().split('\n')).toEqual([
        'RUN child child',
        'CLOSE zombie zombie',
        'CLOSE absent absent',
        'TERMINATE absent absent',
        'orphan orphan',
      ])
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
  60_000,
)
