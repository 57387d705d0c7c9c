import { expect, test } from 'vitest'
import { bytes, changeFinding, costFinding, holdingFinding } from './findings.ts'

test('the finding names what the parent sees, and would name a change', () => {
  const shared = { before: 0, after: 1 }
  expect(changeFinding({ plain: { before: 0, after: 0 }, shared }).title).toBe(
    'In the parent counter is still 0, and r.value is 1',
  )
  expect(changeFinding({ plain: { before: 0, after: 1 }, shared }).title).toBe(
    'In the parent counter is 1, and r.value is 1',
  )
  expect(
    changeFinding({ plain: { before: 0, after: 0 }, shared: { refused: 'NotShareableError: …' } }).sentence,
  ).toContain('no shared memory')
})

test('p workers and their parent hold p + 1 copies', () => {
  expect(holdingFinding(4, 8_000_000, false, true).title).toBe('5 copies: 40 MB for 8 MB of data')
  expect(holdingFinding(4, 8_000_000, true, true).title).toBe('One array of 8 MB for 5 processes')
})

test('costs are medians with their units', () => {
  const finding = costFinding([{ sizeBytes: 16_000_000, copied: [9, 10, 30], shared: [0.1, 0.2, 0.3] }])
  expect(finding.title).toBe('16 MB: 10.0 ms copied, 0.200 ms shared')
  expect(bytes(64_000)).toBe('64 kB')
})
