import styles from './Interleavings.module.css'
import type { RaceModel } from './model.ts'
import { fullOutcome, percent, shortOutcome } from './outcomes.ts'

import { text } from './text/interleavings.ts'

interface EndBarProps {
  readonly model: RaceModel
  /** The name of the end. */
  readonly name: string
  readonly words: string
  /** Of all schedules; null where there is no exact number. */
  readonly share: number | null
}

/** The part of every schedule to one end as a bar; a click replays the schedule with the fewest switches. */
export function EndBar({ model, name, words, share }: EndBarProps) {
  return (
    <button
      type="button"
      className={styles['bar']}
      onClick={() => void model.showWitness(name)}
      aria-label={text.replay(fullOutcome(name), words)}
    >
      <b>{shortOutcome(name)}</b>
      <span className={styles['track']}>
        {share !== null && <i style={{ inlineSize: share === 0 ? 0 : `max(2px, ${percent(share)})` }} />}
      </span>
      <span>{words}</span>
    </button>
  )
}

/** Of all schedules, in percent to two digits. */
export const shareOf = (part: bigint | null, total: bigint | null): number | null =>
  part === null || total === null ? null : Number((part * 10_000n) / total) / 100
