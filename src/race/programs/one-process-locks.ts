import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'one-process-locks',
  title: 'Only one process locks',
  topic: 'Fixes',
  order: 30,
  summary: 'A lock stops those who ask for it. P2 never asks, so it walks in while P1 holds the lock.',
  answers: 'any-lock-will-do',
  source: `
shared r = 0
lock L

process P1:
    with L:
        x = r.value
        y = x + 1
        r.value = y

process P2:
    x = r.value
    y = x + 1
    r.value = y
`,
  parameters: [],
  granularities: ['statement', 'bytecode', 'machine'],
  presets: [{ title: 'P2 does not ask', granularity: 'statement', schedule: '00011100', end: 'outcome 1' }],
  declared: [
    { granularity: 'statement', ends: { 'outcome 1': 48n, 'outcome 2': 8n } },
    { granularity: 'bytecode', ends: { 'outcome 1': 19_955_936n, 'outcome 2': 74_074n } },
    { granularity: 'machine', ends: { 'outcome 1': 48n, 'outcome 2': 8n } },
  ],
})
