/** What bounds a program, so that a text of a stranger is read and lowered at once or refused with a reason. */
export const limits = {
  /** Characters of the text. */
  characters: 10_000,
  /** Processes after `process P (n = 3)` is written out. */
  processes: 4,
  /** Elements of an array, objects of an array of objects, places of a queue. */
  elements: 16,
  /** Statements of one process after the `for` loops are written out. */
  statements: 400,
  /** Steps of one process after lowering. */
  steps: 2000,
  /** Blocks within blocks. */
  blocks: 12,
  /** Operators and brackets within each other, and "elif" after "elif". */
  depth: 40,
  /** Parts of an expression once it is written for the explorer, where a part may stand twice. */
  parts: 1000,
  /** Writes of one process that may wait in its store buffer. */
  stores: 32,
  /** Characters of a name. */
  name: 24,
} as const
