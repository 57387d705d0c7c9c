// A task that never ends
// Each task has a time limit. The worker of a task that runs past it is ended and replaced; the page goes on.

export const items = [1, 2, 3, 4]

export function run(item: number): number {
  let spins = 0
  while (item === 3) spins += 1
  return item * item + spins
}
