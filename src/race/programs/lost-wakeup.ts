import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'lost-wakeup',
  title: 'A wake-up call that is lost',
  topic: 'Working together',
  order: 60,
  summary: 'P1 looks and finds nothing, P2 rings, and only then P1 falls asleep. Nobody rings again.',
  answers: 'waiting-ends',
  source: `
shared flag = 0
condition bell

process P1:
    if flag == 0:
        bell.wait()

process P2:
    flag = 1
    bell.notify()
`,
  parameters: [],
  granularities: ['statement', 'lecture', 'machine'],
  presets: [{ title: 'Rung before asleep', granularity: 'statement', schedule: '0110', end: 'deadlock' }],
  declared: [
    { granularity: 'statement', ends: { 'outcome 1': 4n, deadlock: 1n } },
    { granularity: 'lecture', ends: { 'outcome 1': 4n, deadlock: 1n } },
    { granularity: 'machine', ends: { 'outcome 1': 6n, deadlock: 3n } },
  ],
})
