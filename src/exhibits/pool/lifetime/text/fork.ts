/** The words of `fork.ts`. */
export const text = {
  forkCopiesTheParentAs: 'fork copies the parent as it is now: its workers know what it knows at this line.',
  spawnAndForkserverImportThe:
    'spawn and forkserver import the file anew: its workers know what stands above the guard.',
  worker: (pool: string | number, number: string | number) => `${pool}, worker ${number}`,
  theParentNowKnows: (name: string | number) => `The parent now knows ${name}`,
  aDefinitionIsALine: 'A definition is a line like any other. Workers that exist already hear nothing of it.',
  startsTwoWorkers: (pool: string | number) => `${pool} starts two workers`,
  mapReturns: (pool: string | number, func: string | number) => `${pool}.map(${func}, …) returns`,
  bothWorkersKnow: (func: string | number) => `Both workers know ${func}.`,
  attributeerrorCantGetAttributeOn: (func: string | number, module: string | number) =>
    `AttributeError: Can't get attribute '${func}' on <module '${module}' from 'broken_pool.py'>`,
  aWorkerDoesNotKnow: (func: string | number) => `A worker does not know ${func}`,
  theTaskNamesItsFunction: 'The task names its function; the worker looks the name up, finds nothing, and dies of it.',
  mapWaitsForEver: 'map waits for ever',
  newWorkersTakeThePlaces:
    'New workers take the places of the dead, but the chunks that those had are lost, and map waits for all.',
  ctrlZThenKill9: 'Ctrl-Z, then kill -9 %1',
  ctrlZStopsTheProgram: 'Ctrl-Z stops the program, kill -9 ends it: no handler, no finally, nothing is cleaned up.',
} as const
