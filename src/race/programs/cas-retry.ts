import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'cas-retry',
  title: 'Compare, swap, or try again',
  topic: 'Fixes',
  order: 60,
  summary:
    'CAS writes only if the counter still holds what was read, and says whether it did. If it did not, the process starts over.',
  answers: 'only-locks-help',
  source: `
const p = 2
shared r = 0

process P (n = p):
    while True:
        x = r.value
        y = x + 1
        ok = CAS(r, x, y)
        if ok:
            break
`,
  parameters: [{ name: 'p', label: 'Processes', min: 1, max: 4 }],
  granularities: ['statement', 'bytecode', 'machine'],
  presets: [{ title: 'One has to try again', granularity: 'statement', schedule: '010101011111', end: 'outcome 2' }],
  declared: [
    { granularity: 'statement', ends: { 'outcome 2': 142n } },
    { granularity: 'bytecode', ends: { 'outcome 2': 23_672_124_334n } },
    { granularity: 'machine', ends: { 'outcome 2': 35_080n } },
    { granularity: 'statement', constants: { p: 3 }, ends: { 'outcome 3': 22_636_170n } },
  ],
})
