/** The headline and its sentence. */
export const text = {
  race: 'Race',
  noProgram: 'This is no program yet',
  wrote: (name: string, value: string, to: string): string => `${name} wrote ${value} to ${to}`,
  read: (name: string, value: string, from: string): string => `${name} read ${value} from ${from}`,
  violation: (name: string): string => `${name} finds what must not be`,
  failed: (place: string, statement: string | undefined): string => `${place} Its assertion failed: ${statement}.`,
  allProcesses: (count: number): string => `all ${count} processes`,
  deadForEver: (who: string, one: boolean): string => `Deadlock: ${who} ${one ? 'waits' : 'wait'} for ever`,
  deadRing: (who: string): string => `Deadlock: ${who} wait for each other`,
  eachHolds: 'Each holds what another wants',
  inOrder: (outcome: string): string => `${outcome}, as if one ran after the other`,
  nothingLost: (place: string): string => `${place} Every process has finished, and no update was written over.`,
  not: (outcome: string, right: string): string => `${outcome}, not ${right}`,
  noOrder: (outcome: string): string => `${outcome}: no order of whole processes ends so`,
  mixed: (place: string): string =>
    `${place} The steps of the processes were mixed, and each saw a part of what the others did.`,
  wroteOverAt: (outcome: string, writer: string, victim: string): string =>
    `${outcome}: ${writer} wrote over ${victim}’s update`,
  notContained: (place: string, writer: string, victim: string): string =>
    `${place} ${writer} had read before ${victim} wrote, so what it wrote does not contain ${victim}’s update.`,
  place: (step: number, steps: number): string => `Step ${step} of ${steps}.`,
  wroteOver: (writer: string, victim: string): string => `${writer} wrote over ${victim}’s update`,
  hadRead: (place: string, writer: string, victim: string, did: string): string =>
    `${place} ${writer} had read before ${victim} wrote. ${did}`,
  holdsOld: (name: string): string => `${name} still holds the old value`,
  readWhen: (name: string, what: string, was: number, now: number | undefined): string =>
    `${name} read ${what} when it was ${was}; it is ${now} now.`,
  chooseNext: 'Choose who takes the next step.',
  whoFirst: 'You are the scheduler: who goes first?',
  oneLineIs: (steps: number, lecture: boolean): string =>
    `One line is ${steps} ${lecture ? 'steps' : 'instructions'}: who goes first?`,
  sameRead: (names: string, value: number | undefined): string => `${names} have read the same ${value}`,
  noneWrote: (names: string, what: string): string => `${names} have read ${what}, and none of them has written yet.`,
} as const
