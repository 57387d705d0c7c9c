import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'partial-sums',
  title: 'A counter for each worker',
  topic: 'Fixes',
  order: 70,
  summary:
    'Each worker counts for itself and the parent adds up at the end. Nothing is written by two processes, so nothing can be lost.',
  answers: 'only-locks-help',
  source: `
const k = 1
shared part = [0, 0]
shared total = 0
semaphore finished = 0
observe total

process worker (n = 2):
    for i in range(k):
        part[me] += 1
    finished.release()

process parent:
    finished.acquire()
    finished.acquire()
    total = part[0] + part[1]
`,
  parameters: [{ name: 'k', label: 'Increments each', min: 1, max: 10 }],
  granularities: ['lecture', 'statement', 'bytecode', 'machine'],
  presets: [
    { title: 'Workers first, then the sum', granularity: 'lecture', schedule: '00001111222222', end: 'outcome 2' },
  ],
  declared: [
    { granularity: 'lecture', ends: { 'outcome 2': 182n } },
    { granularity: 'statement', ends: { 'outcome 2': 14n } },
    { granularity: 'bytecode', ends: { 'outcome 2': 1_456_293_497_500_800n } },
    { granularity: 'machine', ends: { 'outcome 2': 182n } },
    { granularity: 'lecture', constants: { k: 2 }, ends: { 'outcome 4': 9438n } },
  ],
})
