import {
  Button,
  ChevronLeftIcon,
  ChevronRightIcon,
  PlayIcon,
  RepeatIcon,
  Select,
  StopIcon,
  tooFastToMove,
  VisuallyHidden,
} from '#ui'
import { EventStrip } from './EventStrip.tsx'
import { eventText } from './event-text.ts'
import type { Run } from './events.ts'
import type { Frame } from './frame.ts'
import type { CallsModel } from './model.ts'
import { chunksOf } from './setup.ts'
import type { Snapshot } from './snapshot.ts'
import styles from './Transport.module.css'
import { msText } from './words.ts'

interface TransportProps {
  readonly model: CallsModel
  readonly snapshot: Snapshot
  readonly run: Run
  readonly frame: Frame
}

const speeds = [1, 2, 4, 8].map((value) => ({ value, label: `${value}×` }))

/** Back, on, play, and the place among the events. */
export function Transport({ model, snapshot, run, frame }: TransportProps) {
  const { playing, speed } = snapshot
  const { position, at } = frame
  const last = run.events.length
  const isFast = playing && speed >= tooFastToMove
  const atStart = position === 0 ? 'This is the start.' : undefined
  const empty = last === 0 ? 'There is no run yet.' : undefined
  return (
    <div className={styles['transport']}>
      <EventStrip run={run} position={position} onSeek={(to) => model.seek(to)} />
      <div className={styles['buttons']}>
        <Button
          label="Back to the start"
          icon={<RepeatIcon />}
          onClick={() => model.seek(0)}
          disabledReason={empty ?? atStart}
        />
        <Button
          label="One event back"
          icon={<ChevronLeftIcon />}
          onClick={() => model.step(-1)}
          disabledReason={empty ?? atStart}
        />
        <Button
          tone="primary"
          icon={<ChevronRightIcon />}
          onClick={() => model.step(1)}
          disabledReason={empty ?? (position === last ? 'This is the end.' : undefined)}
        >
          Step
        </Button>
        <Button
          icon={playing ? <StopIcon /> : <PlayIcon />}
          onClick={() => model.play(!playing)}
          disabledReason={empty}
        >
          {playing ? 'Pause' : 'Play'}
        </Button>
      </div>
      {/* The finding often stays from one event to the next; what happened is said at each. */}
      <span className={styles['said']} aria-live="polite">
        <VisuallyHidden>
          {frame.event !== null && !isFast && eventText(frame.event, run, chunksOf(run.setup))}
        </VisuallyHidden>
      </span>
      <span className={styles['place']}>
        event {position} of {last}
        <span className={styles['when']}>
          {msText(at)}
          {run.source === 'simulated' ? ', simulated' : ', on this machine'}
        </span>
      </span>
      <div className={styles['speed']}>
        <Select label="Speed" hideLabel options={speeds} value={speed} onChange={(value) => model.setSpeed(value)} />
      </div>
    </div>
  )
}
