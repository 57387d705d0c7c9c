import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'lock',
  title: 'A lock around the update',
  topic: 'Fixes',
  order: 10,
  summary:
    'Only the process that holds the lock may read, add and write. The other waits, so nothing can come between.',
  answers: null,
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
            r.value = y
`,
  parameters: [
    { name: 'p', label: 'Processes', min: 1, max: 4 },
    { name: 'k', label: 'Increments each', min: 1, max: 10 },
  ],
  granularities: ['statement', 'bytecode', 'machine'],
  presets: [
    { title: 'The other waits for the lock', granularity: 'statement', schedule: '0000011111', end: 'outcome 2' },
  ],
  declared: [
    { granularity: 'statement', ends: { 'outcome 2': 2n } },
    { granularity: 'bytecode', ends: { 'outcome 2': 724n } },
    { granularity: 'machine', ends: { 'outcome 2': 2n } },
    { granularity: 'statement', constants: { k: 2 }, ends: { 'outcome 4': 6n } },
  ],
})
