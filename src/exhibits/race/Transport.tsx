import { memo } from 'react'
import { Button, ChevronLeftIcon, ChevronRightIcon, PlayIcon, RepeatIcon, Select, Slider, StopIcon } from '#ui'
import type { RunProps } from './run-props.ts'
import styles from './Transport.module.css'
import { text } from './text/run.ts'

const speeds = [0.5, 1, 2, 4, 8].map((value) => ({ value, label: `${value}×` }))

interface TransportProps extends Omit<RunProps, 'shown' | 'arrival'> {
  /** Of the schedule, in steps. */
  readonly length: number
}

/** Back, on, play, and the place in the schedule. Most of it is as before after a step. */
export function Transport({ model, length, step, playing, speed, canUndo, canRedo }: TransportProps) {
  return (
    <div className={styles['transport']}>
      <Steps {...{ model, playing }} atStart={step === 0} atEnd={step === length} />
      <span className={styles['place']}>{text.stepOf(step, length)}</span>
      <div className={styles['scrub']}>
        <Slider
          label={text.place}
          hideLabel
          min={0}
          max={Math.max(1, length)}
          value={step}
          valueText={text.placeOf(step, length)}
          onChange={(to) => model.seek(to)}
        />
      </div>
      <Choices {...{ model, speed, canUndo, canRedo }} />
    </div>
  )
}

interface StepsProps extends Pick<RunProps, 'model' | 'playing'> {
  readonly atStart: boolean
  readonly atEnd: boolean
}

const Steps = memo(({ model, playing, atStart, atEnd }: StepsProps) => (
  <>
    <Button
      label={text.toStart}
      icon={<RepeatIcon />}
      onClick={() => model.seek(0)}
      {...(atStart && { disabledReason: text.atStart })}
    />
    <Button
      label={text.back}
      icon={<ChevronLeftIcon />}
      onClick={() => model.stepBy(-1)}
      {...(atStart && { disabledReason: text.atStart })}
    />
    <Button
      tone="primary"
      icon={<ChevronRightIcon />}
      onClick={() => model.stepBy(1)}
      {...(atEnd && { disabledReason: text.atEnd })}
    >
      {text.step}
    </Button>
    <Button icon={playing ? <StopIcon /> : <PlayIcon />} onClick={() => model.play(!playing)}>
      {playing ? text.pause : text.play}
    </Button>
  </>
))

const Choices = memo(
  ({ model, speed, canUndo, canRedo }: Pick<RunProps, 'model' | 'speed' | 'canUndo' | 'canRedo'>) => (
    <>
      <Select label={text.speed} hideLabel options={speeds} value={speed} onChange={(value) => model.setSpeed(value)} />
      <Button tone="quiet" onClick={() => model.restore('undo')} {...(!canUndo && { disabledReason: text.notChanged })}>
        {text.undo}
      </Button>
      <Button tone="quiet" onClick={() => model.restore('redo')} {...(!canRedo && { disabledReason: text.notUndone })}>
        {text.redo}
      </Button>
      <p className={styles['keys']}>
        <kbd>←</kbd>
        <kbd>→</kbd> {text.keyStep} <kbd>1</kbd>
        <kbd>2</kbd> {text.keyRun} <kbd>{text.space}</kbd> {text.keyPlay}
      </p>
    </>
  ),
)
