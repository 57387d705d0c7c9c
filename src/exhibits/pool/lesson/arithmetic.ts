/** The functions of the notes' programs. */
export const square = (x: number): number => x * x
export const cube = (x: number): number => x * x * x
