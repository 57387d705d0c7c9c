import { Button, ChevronLeftIcon, ChevronRightIcon, Slider } from '#ui'
import styles from '../lesson/lesson.module.css'

interface StepperProps {
  readonly at: number
  /** Each is named by its title. */
  readonly steps: readonly { readonly title: string }[]
  onStep(step: number): void
}

/** Back, on, and any step of a story. */
export function Stepper({ at, steps, onStep }: StepperProps) {
  const last = steps.length - 1
  return (
    <div className={styles['slot']}>
      <Button
        label="Back"
        icon={<ChevronLeftIcon />}
        disabledReason={at === 0 ? 'This is the first step' : undefined}
        onClick={() => onStep(at - 1)}
      />
      <Button
        tone="primary"
        icon={<ChevronRightIcon />}
        disabledReason={at === last ? 'The program is over' : undefined}
        onClick={() => onStep(at + 1)}
      >
        Step
      </Button>
      <div className={styles['scrub']}>
        <Slider
          label="Step"
          hideLabel
          min={0}
          max={last}
          value={at}
          valueText={`step ${at + 1} of ${steps.length}: ${steps[at]?.title ?? ''}`}
          onChange={onStep}
        />
      </div>
      <span className={styles['kind']}>
        step {at + 1} of {steps.length}
      </span>
    </div>
  )
}
