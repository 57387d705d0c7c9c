import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'store-buffering',
  title: 'Store buffering',
  topic: 'Memory',
  order: 20,
  summary:
    'Each writes one variable and reads the other. In every order of the steps one of them sees a 1; with store buffers both can see 0.',
  answers: 'memory-is-in-order',
  source: `
shared X = 0
shared Y = 0
observe P1.a, P2.b

process P1:
    X = 1
    a = Y

process P2:
    Y = 1
    b = X
`,
  parameters: [],
  granularities: ['lecture', 'tso', 'machine'],
  presets: [
    { title: 'Both read before the writes arrive', granularity: 'tso', schedule: '001123', end: 'outcome 0,0' },
  ],
  declared: [
    { granularity: 'lecture', ends: { 'outcome 0,1': 1n, 'outcome 1,0': 1n, 'outcome 1,1': 4n } },
    { granularity: 'tso', ends: { 'outcome 0,0': 18n, 'outcome 0,1': 22n, 'outcome 1,0': 22n, 'outcome 1,1': 18n } },
    { granularity: 'machine', ends: { 'outcome 0,1': 1n, 'outcome 1,0': 1n, 'outcome 1,1': 4n } },
  ],
})
