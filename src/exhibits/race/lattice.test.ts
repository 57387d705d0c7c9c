import { describe, expect, test } from 'vitest'
import { findRaceProgram, type Granularity, lower, Machine, parse, withConstants } from '#race'
import { isPossible, latticeOf, pathPoints, swapAt, through } from './lattice.ts'

function machineOf(id: string, granularity: Granularity = 'statement', constants = {}): Machine {
  const source = withConstants(findRaceProgram(id)?.source ?? '', constants)
  return new Machine(lower(parse(source), granularity).program)
}

const latticeFor = (machine: Machine, right: string) => latticeOf(machine, (state) => machine.outcome(state) === right)

describe('the progress graph', () => {
  test('of the lecture counter has 4 x 4 points and 20 paths, of which 2 end right', () => {
    const lattice = latticeFor(machineOf('lost-update'), '2')
    expect(lattice).toMatchObject({ width: 3, height: 3, ways: 20n, right: 2n })
    expect(lattice?.points).toHaveLength(16)
    expect(lattice?.moves).toHaveLength(24)
  })

  test('dooms exactly the points where both are between read and write', () => {
    const doomed = latticeFor(machineOf('lost-update'), '2')?.points.filter(({ right }) => right === 0n)
    const places = doomed?.map(({ first, second }) => `${first},${second}`).sort()
    expect(places).toEqual(['1,1', '1,2', '2,1', '2,2'])
  })

  test('of the bytecode has 7 x 7 points and 924 paths, of which 14 end right', () => {
    const lattice = latticeFor(machineOf('one-line', 'bytecode'), '2')
    expect(lattice).toMatchObject({ width: 6, height: 6, ways: 924n, right: 14n })
    expect(lattice?.points).toHaveLength(49)
  })

  test('counts the paths through a point with those that take turns elsewhere', () => {
    const lattice = latticeFor(machineOf('lost-update'), '2')
    for (let layer = 0; layer <= 6; layer++) {
      const across = lattice?.points.filter(({ first, second }) => first + second === layer) ?? []
      expect(across.reduce((sum, { ways }) => sum + ways, 0n)).toBe(20n)
    }
  })

  test('leaves out what a lock forbids, and dooms the way into a deadlock', () => {
    const lock = latticeFor(machineOf('lock'), '2')
    expect(lock?.right).toBe(lock?.ways)
    expect(lock?.points.some(({ first, second }) => first === 2 && second === 2)).toBe(false)
    const machine = machineOf('opposite-locks')
    const deadlock = latticeOf(machine, (state) => machine.status(state) === 'done')
    expect(deadlock).toMatchObject({ ways: 6n, right: 4n })
  })

  test('is not drawn for three processes or a path without end', () => {
    expect(latticeFor(machineOf('lost-update', 'statement', { p: 3 }), '3')).toBeNull()
    expect(latticeFor(machineOf('spinlock'), '2')).toBeNull()
  })
})

describe('moving the path', () => {
  const machine = machineOf('lost-update')

  test('leads it through the point that it is dragged to and keeps the steps', () => {
    const path = through([0, 0, 0, 1, 1, 1], 1, 2)
    expect(path).toEqual([0, 1, 1, 0, 0, 1])
    expect(pathPoints(path)[3]).toEqual({ first: 1, second: 2 })
  })

  test('swaps neighbours of different processes only', () => {
    expect(swapAt(machine, [0, 0, 0, 1, 1, 1], 2)).toEqual([0, 0, 1, 0, 1, 1])
    expect(swapAt(machine, [0, 0, 0, 1, 1, 1], 0)).toBeNull()
    expect(swapAt(machine, [0, 0, 0, 1, 1, 1], 5)).toBeNull()
  })

  test('never takes a step that must wait', () => {
    const locked = machineOf('lock')
    const schedule = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1]
    expect(isPossible(locked, schedule)).toBe(true)
    expect(swapAt(locked, schedule, 4)).toBeNull()
  })
})
