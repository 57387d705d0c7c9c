/** The words of `fork.ts`. */
export const text = {
  fork: 'fork copies the parent as it is now: its workers know what it knows at this line.',
  spawn: 'spawn and forkserver import the file anew: its workers know what stands above the guard.',
  worker: (pool: string, number: number) => `${pool}, worker ${number}`,
  defined: (name: string) => `The parent now knows ${name}`,
  definedWhy: 'A definition is a line like any other. Workers that exist already hear nothing of it.',
  started: (pool: string) => `${pool} starts two workers`,
  returned: (pool: string, func: string) => `${pool}.map(${func}, …) returns`,
  returnedWhy: (func: string) => `Both workers know ${func}.`,
  error: (func: string, module: string) =>
    `AttributeError: Can't get attribute '${func}' on <module '${module}' from 'broken_pool.py'>`,
  unknown: (func: string) => `A worker does not know ${func}`,
  unknownWhy: 'The task names its function; the worker looks the name up, finds nothing, and dies of it.',
  hangs: 'map waits for ever',
  hangsWhy: 'New workers take the places of the dead, but the chunks that those had are lost, and map waits for all.',
  killed: 'Ctrl-Z, then kill -9 %1',
  killedWhy: 'Ctrl-Z stops the program, kill -9 ends it: no handler, no finally, nothing is cleaned up.',
} as const
