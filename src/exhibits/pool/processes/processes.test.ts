import { expect, test } from 'vitest'
import { bobFinding, endingsFinding, raceFinding } from './findings.ts'
import { treeOf } from './tree.ts'

test('the tree that prints bob has 1 + 4 + 8 processes, and 12 of them print', () => {
  const tree = treeOf([])
  expect(tree.map(({ depth }) => depth)).toEqual([0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2])
  expect(tree.filter(({ depth }) => depth > 0)).toHaveLength(12)
  const names = new Set(tree.map(({ name }) => name))
  expect(names.size).toBe(13)
  expect(tree.every(({ parent }) => parent === null || names.has(parent))).toBe(true)
})

test('prints are counted at the process that printed', () => {
  const tree = treeOf([{ process: '2' }, { process: '2.1' }, { process: '2' }])
  expect(tree.filter(({ prints }) => prints > 0).map(({ name, prints }) => [name, prints])).toEqual([
    ['2', 2],
    ['2.1', 1],
  ])
})

test('an order that never changed is not called a rule', () => {
  expect(raceFinding({ p: 20, q: 0 }, true)).toMatchObject({ title: 'p finished first in 20 of 20 tries, q in 0' })
  expect(raceFinding({ p: 20, q: 0 }, true).sentence).toContain('no promise')
  expect(raceFinding({ p: 12, q: 8 }, true).sentence).toContain('no fixed order')
})

test('the count of the title is that of the lines', () => {
  expect(bobFinding(12, false).title).toBe('“bob” was printed 12 times')
  expect(bobFinding(5, true).title).toBe(bobFinding(6, true).title)
  expect(endingsFinding([0, 1, -15, null]).title).toBe('Exit codes: 0, 1, -15, None')
})
