/** The words of `Stepper.tsx`. */
export const text = {
  back: 'Back',
  thisIsTheFirstStep: 'This is the first step',
  theProgramIsOver: 'The program is over',
  step: 'Step',
  stepOf: (value: string | number, length: string | number, value2: string | number) =>
    `step ${value} of ${length}: ${value2}`,
  step2: 'step ',
  of: ' of ',
} as const
