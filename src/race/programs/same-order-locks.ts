import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'same-order-locks',
  title: 'Two locks in the same order',
  topic: 'Deadlock',
  order: 20,
  summary: 'Everybody takes A before B. Whoever has A gets B sooner or later, so no circle of waiting can close.',
  answers: 'waiting-ends',
  source: `
lock A
lock B

process P (n = 2):
    with A:
        with B:
            pass
`,
  parameters: [],
  granularities: ['statement', 'bytecode'],
  presets: [],
  declared: [
    { granularity: 'statement', ends: { 'outcome 0,0': 2n } },
    { granularity: 'bytecode', ends: { 'outcome 0,0': 650n } },
  ],
})
