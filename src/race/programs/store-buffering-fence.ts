import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'store-buffering-fence',
  title: 'Store buffering with fences',
  topic: 'Memory',
  order: 30,
  summary: 'A fence waits until the store buffer is empty. Then both can no longer see 0.',
  answers: 'memory-is-in-order',
  source: `
shared X = 0
shared Y = 0
observe P1.a, P2.b

process P1:
    X = 1
    fence
    a = Y

process P2:
    Y = 1
    fence
    b = X
`,
  parameters: [],
  granularities: ['tso', 'lecture'],
  presets: [],
  declared: [
    { granularity: 'tso', ends: { 'outcome 0,1': 5n, 'outcome 1,0': 5n, 'outcome 1,1': 60n } },
    { granularity: 'lecture', ends: { 'outcome 0,1': 1n, 'outcome 1,0': 1n, 'outcome 1,1': 18n } },
  ],
})
