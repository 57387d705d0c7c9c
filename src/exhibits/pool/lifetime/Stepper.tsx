import { Button, ChevronLeftIcon, ChevronRightIcon, Slider } from '#ui'
import styles from '../lesson/lesson.module.css'
import { text } from './text/stepper.ts'

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
          valueText={text.position(at + 1, steps.length, steps[at]?.title ?? '')}
          onChange={onStep}
        />
      </div>
      <span className={styles['kind']}>{text.place(at + 1, steps.length)}</span>
    </div>
  )
}
