import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'kept-wakeup',
  title: 'Looking and falling asleep as one',
  topic: 'Working together',
  order: 70,
  summary:
    'With a lock around the look and the wait, P2 cannot ring in between: wait gives the lock back in the same step in which it falls asleep.',
  answers: 'waiting-ends',
  source: `
shared flag = 0
lock L
condition bell

process P1:
    with L:
        while flag == 0:
            bell.wait(L)

process P2:
    with L:
        flag = 1
        bell.notify()
`,
  parameters: [],
  granularities: ['statement', 'lecture', 'bytecode', 'machine'],
  presets: [],
  declared: [
    { granularity: 'statement', ends: { 'outcome 1': 3n } },
    { granularity: 'lecture', ends: { 'outcome 1': 3n } },
    { granularity: 'bytecode', ends: { 'outcome 1': 1526n } },
    { granularity: 'machine', ends: { 'outcome 1': 3n } },
  ],
})
