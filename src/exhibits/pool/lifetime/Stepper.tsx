import { Button, ChevronLeftIcon, ChevronRightIcon, Slider } from '#ui'
import styles from '../lesson/lesson.module.css'
import { text } from './text/stepper.ts'

interface StepperProps {
  readonly at: number
  /** How many there are. */
  readonly steps: number
  onStep(step: number): void
}

/** Back, on, and any step of a story. */
export function Stepper({ at, steps, onStep }: StepperProps) {
  const last = steps - 1
  return (
    <div className={styles['slot']}>
      <Button
        label={text.back}
        icon={<ChevronLeftIcon />}
        disabledReason={at === 0 ? text.atFirst : undefined}
        onClick={() => onStep(at - 1)}
      />
      <Button
        tone="primary"
        icon={<ChevronRightIcon />}
        disabledReason={at === last ? text.atLast : undefined}
        onClick={() => onStep(at + 1)}
      >
        {text.step}
      </Button>
      <div className={styles['scrub']}>
        <Slider
          label={text.step}
          hideLabel
          min={0}
          max={last}
          value={at}
          valueText={text.place(at + 1, steps)}
          onChange={onStep}
        />
      </div>
      <span className={styles['kind']}>{text.place(at + 1, steps)}</span>
    </div>
  )
}
