import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'bounded-buffer',
  title: 'Bounded buffer',
  topic: 'Working together',
  order: 10,
  summary:
    'One process puts three items into two places, another takes them out. Two semaphores count free and filled places.',
  answers: null,
  source: `
shared slot = [0, 0]
shared got = 0
semaphore free = 2
semaphore filled = 0
observe got

process producer:
    for i in range(3):
        free.acquire()
        slot[i % 2] = i + 1
        filled.release()

process consumer:
    for i in range(3):
        filled.acquire()
        x = slot[i % 2]
        free.release()
        got = got * 10 + x
`,
  parameters: [],
  granularities: ['statement', 'lecture', 'machine'],
  presets: [
    { title: 'Full after two', granularity: 'statement', schedule: '000000111100011111111', end: 'outcome 123' },
  ],
  declared: [
    { granularity: 'statement', ends: { 'outcome 123': 1645n } },
    { granularity: 'lecture', ends: { 'outcome 123': 11_747n } },
    { granularity: 'machine', ends: { 'outcome 123': 25_130n } },
  ],
})
