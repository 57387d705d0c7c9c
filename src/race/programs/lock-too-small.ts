import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'lock-too-small',
  title: 'A lock that is too small',
  topic: 'Fixes',
  order: 20,
  summary:
    'The read has the lock and the write has the lock, but the update as a whole has not: the other process can come in between.',
  answers: 'any-lock-will-do',
  source: `
const p = 2
const k = 1
shared r = 0
lock L

process P (n = p):
    for i in range(k):
        with L:
            x = r.value
        y = x + 1
        with L:
            r.value = y
`,
  parameters: [
    { name: 'p', label: 'Processes', min: 1, max: 4 },
    { name: 'k', label: 'Increments each', min: 1, max: 10 },
  ],
  granularities: ['statement', 'bytecode', 'machine'],
  presets: [{ title: 'Between the two locks', granularity: 'statement', schedule: '00001111111000', end: 'outcome 1' }],
  declared: [
    { granularity: 'statement', ends: { 'outcome 1': 50n, 'outcome 2': 2n } },
    { granularity: 'bytecode', ends: { 'outcome 1': 27_441_245_106n, 'outcome 2': 1570n } },
    { granularity: 'machine', ends: { 'outcome 1': 50n, 'outcome 2': 2n } },
  ],
})
