/** The words of `Stepper.tsx`. */
export const text = {
  back: 'Back',
  atFirst: 'This is the first step',
  atLast: 'The program is over',
  step: 'Step',
  place: (step: number, steps: number) => `step ${step} of ${steps}`,
} as const
