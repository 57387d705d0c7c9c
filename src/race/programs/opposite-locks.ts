import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'opposite-locks',
  title: 'Two locks in opposite order',
  topic: 'Deadlock',
  order: 10,
  summary:
    'Each process takes one lock and asks for the other. If both have their first, each waits for the other for ever.',
  answers: 'waiting-ends',
  source: `
lock A
lock B

process P1:
    A.acquire()
    B.acquire()
    B.release()
    A.release()

process P2:
    B.acquire()
    A.acquire()
    A.release()
    B.release()
`,
  parameters: [],
  granularities: ['statement', 'bytecode'],
  presets: [{ title: 'Each holds one', granularity: 'statement', schedule: '01', end: 'deadlock' }],
  declared: [
    { granularity: 'statement', ends: { 'outcome 0,0': 4n, deadlock: 2n } },
    { granularity: 'bytecode', ends: { 'outcome 0,0': 5_613_654n, deadlock: 12_870n } },
  ],
})
