import { defineRaceProgram } from '../race-program.ts'

export const program = defineRaceProgram({
  id: 'readers-writers',
  title: 'Readers and a writer',
  topic: 'Working together',
  order: 30,
  summary:
    'Any number may read at once, and a writer only alone. The first reader takes the room and the last gives it back.',
  answers: null,
  source: `
shared a = 0
shared b = 0
shared readers = 0
lock mutex
semaphore room = 1
observe a, b, readers

process reader (n = 2):
    with mutex:
        readers += 1
        if readers == 1:
            room.acquire()
    x = a
    y = b
    with mutex:
        readers -= 1
        if readers == 0:
            room.release()
    assert x == y

process writer:
    room.acquire()
    a = 1
    b = 1
    room.release()
`,
  parameters: [],
  granularities: ['statement'],
  presets: [],
  declared: [{ granularity: 'statement', ends: { 'outcome 1,1,0': 283_688n } }],
})
