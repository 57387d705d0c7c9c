import { classNames, processTone } from '#ui'
import styles from './EventStrip.module.css'
import { type PoolEvent, type Run, workerOf } from './events.ts'
import { text } from './text/events.ts'

interface EventStripProps {
  readonly run: Run
  readonly position: number
  readonly onSeek: (position: number) => void
}

/** The width of an event in the drawing, and of the bar in it. */
const [pitch, bar] = [10, 8]

/** Every event as a bar: gold for the parent, its colour for a worker; a range to move through them. */
export function EventStrip({ run, position, onSeek }: EventStripProps) {
  const { events } = run
  return (
    <div className={styles['strip']}>
      <svg viewBox={`0 0 ${Math.max(1, events.length) * pitch} 28`} preserveAspectRatio="none" aria-hidden="true">
        {events.map((event, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the events of a run never move
          <Bar key={place} event={event} place={place} past={place < position} />
        ))}
        <path d={`M${position * pitch - (pitch - bar) / 2} 0v28`} className={styles['head']} data-playhead />
      </svg>
      <input
        type="range"
        aria-label={text.event}
        aria-valuetext={text.place(position, events.length)}
        min={0}
        max={Math.max(1, events.length)}
        value={position}
        onChange={(change) => onSeek(Number(change.target.value))}
      />
    </div>
  )
}

function Bar({ event, place, past }: { readonly event: PoolEvent; readonly place: number; readonly past: boolean }) {
  const worker = workerOf(event)
  const [y, height] = worker === null ? [8, 12] : [10, 8]
  const colour = !past
    ? styles['future']
    : worker === null
      ? styles['parent']
      : classNames(styles['worker'], worker > 3 && styles['hollow'], processTone(worker))
  return <rect x={place * pitch} y={y} width={bar} height={height} className={colour} />
}
