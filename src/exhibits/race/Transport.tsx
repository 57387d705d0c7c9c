import { Button, ChevronLeftIcon, ChevronRightIcon, PlayIcon, RepeatIcon, Select, Slider, StopIcon } from '#ui'
import type { RunProps } from './run-props.ts'
import styles from './Transport.module.css'

const speeds = [0.5, 1, 2, 4, 8].map((value) => ({ value, label: `${value}×` }))

interface TransportProps extends Omit<RunProps, 'shown' | 'arrival'> {
  /** Of the schedule, in steps. */
  readonly length: number
}

/** Back, on, play, and the place in the schedule. */
export function Transport({ model, length, step, playing, speed, canUndo, canRedo }: TransportProps) {
  return (
    <div className={styles['transport']}>
      <Button
        label="Back to the start"
        icon={<RepeatIcon />}
        onClick={() => model.seek(0)}
        {...(step === 0 && { disabledReason: 'This is the start.' })}
      />
      <Button
        label="One step back"
        icon={<ChevronLeftIcon />}
        onClick={() => model.stepBy(-1)}
        {...(step === 0 && { disabledReason: 'This is the start.' })}
      />
      <Button
        tone="primary"
        icon={<ChevronRightIcon />}
        onClick={() => model.stepBy(1)}
        {...(step === length && { disabledReason: 'This is the end.' })}
      >
        Step
      </Button>
      <Button icon={playing ? <StopIcon /> : <PlayIcon />} onClick={() => model.play(!playing)}>
        {playing ? 'Pause' : 'Play'}
      </Button>
      <span className={styles['place']}>
        {step} of {length}
      </span>
      <div className={styles['scrub']}>
        <Slider
          label="Place in the schedule"
          hideLabel
          min={0}
          max={Math.max(1, length)}
          value={step}
          valueText={`step ${step} of ${length}`}
          onChange={(to) => model.seek(to)}
        />
      </div>
      <Select label="Speed" hideLabel options={speeds} value={speed} onChange={(value) => model.setSpeed(value)} />
      <Button
        tone="quiet"
        onClick={() => model.restore('undo')}
        {...(!canUndo && { disabledReason: 'The schedule has not been changed.' })}
      >
        Undo
      </Button>
      <Button
        tone="quiet"
        onClick={() => model.restore('redo')}
        {...(!canRedo && { disabledReason: 'Nothing was undone.' })}
      >
        Redo
      </Button>
      <p className={styles['keys']}>
        <kbd>←</kbd>
        <kbd>→</kbd> step <kbd>1</kbd>
        <kbd>2</kbd> run <kbd>Space</kbd> play
      </p>
    </div>
  )
}
