import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'spinlock',
  title: 'A lock made of one swap',
  topic: 'Mutual exclusion by hand',
  order: 60,
  summary:
    'swap writes 1 and gives the old value in one step: whoever gets 0 is in. The others keep asking, which costs time but is right.',
  answers: 'only-locks-help',
  source: `
shared door = 0
shared r = 0
observe r

process P (n = 2):
    while True:
        busy = swap(door, 1)
        if not busy:
            break
    r.value += 1
    door.value = 0
`,
  parameters: [],
  granularities: ['lecture', 'statement', 'bytecode', 'machine'],
  presets: [],
  declared: [
    { granularity: 'lecture', ends: { 'outcome 2': null } },
    { granularity: 'statement', ends: { 'outcome 2': null } },
    { granularity: 'bytecode', ends: { 'outcome 2': null } },
    { granularity: 'machine', ends: { 'outcome 2': null } },
  ],
})
