import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'two-locks',
  title: 'Two locks for one counter',
  topic: 'Fixes',
  order: 40,
  summary: 'Each process takes a lock, but not the same one. Two locks for the same data keep nobody apart.',
  answers: 'any-lock-will-do',
  source: `
shared r = 0
lock A
lock B

process P1:
    with A:
        r.value += 1

process P2:
    with B:
        r.value += 1
`,
  parameters: [],
  granularities: ['lecture', 'bytecode', 'machine'],
  presets: [{ title: 'Both are inside', granularity: 'lecture', schedule: '0001111100', end: 'outcome 1' }],
  declared: [
    { granularity: 'lecture', ends: { 'outcome 1': 200n, 'outcome 2': 52n } },
    { granularity: 'bytecode', ends: { 'outcome 1': 507_544_180n, 'outcome 2': 93_536_210n } },
    { granularity: 'machine', ends: { 'outcome 1': 200n, 'outcome 2': 52n } },
  ],
})
