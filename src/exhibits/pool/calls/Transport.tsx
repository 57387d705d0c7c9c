import { Button, ChevronLeftIcon, ChevronRightIcon, PlayIcon, RepeatIcon, Select, StopIcon } from '#ui'
import { EventStrip } from './EventStrip.tsx'
import type { Run } from './events.ts'
import type { Frame } from './frame.ts'
import type { CallsModel } from './model.ts'
import type { Snapshot } from './snapshot.ts'
import styles from './Transport.module.css'
import { text } from './text/events.ts'
import { msText } from './text/words.ts'

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
  const atStart = position === 0 ? text.transport.atStart : undefined
  const empty = last === 0 ? text.transport.noRun : undefined
  return (
    <div className={styles['transport']}>
      <EventStrip run={run} position={position} onSeek={(to) => model.seek(to)} />
      <div className={styles['buttons']}>
        <Button
          label={text.transport.toStart}
          icon={<RepeatIcon />}
          onClick={() => model.seek(0)}
          disabledReason={empty ?? atStart}
        />
        <Button
          label={text.transport.back}
          icon={<ChevronLeftIcon />}
          onClick={() => model.step(-1)}
          disabledReason={empty ?? atStart}
        />
        <Button
          tone="primary"
          icon={<ChevronRightIcon />}
          onClick={() => model.step(1)}
          disabledReason={empty ?? (position === last ? text.transport.atEnd : undefined)}
        >
          {text.transport.step}
        </Button>
        <Button
          icon={playing ? <StopIcon /> : <PlayIcon />}
          onClick={() => model.play(!playing)}
          disabledReason={empty}
        >
          {playing ? text.transport.pause : text.transport.play}
        </Button>
      </div>
      <span className={styles['place']}>
        {text.place(position, last)}
        <span className={styles['when']}>
          {msText(at)}, {text.sources[run.source]}
        </span>
      </span>
      <div className={styles['speed']}>
        <Select
          label={text.transport.speed}
          hideLabel
          options={speeds}
          value={speed}
          onChange={(value) => model.setSpeed(value)}
        />
      </div>
    </div>
  )
}
