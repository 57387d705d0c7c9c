/** The two kinds of place in the schedule. What they take is plain, so a step draws only the few that it changes. */
import { type KeyboardEvent, memo } from 'react'
import { announce, classNames, processTone } from '#ui'
import type { RaceModel } from './model.ts'
import styles from './ScheduleRoll.module.css'
import { text as words } from './text/run.ts'

interface RollSlotProps {
  readonly model: RaceModel
  /** Place in the schedule, from 0. */
  readonly at: number
  /** The process whose row it stands in. */
  readonly pid: number
  readonly name: string
  /** The one of its row that the tab key reaches. */
  readonly isStop: boolean
}

/** Where another process steps: a click gives the slot to this one. */
export const RollSlot = memo(({ model, at, pid, name, isStop }: RollSlotProps) => (
  <button
    type="button"
    data-slot={at}
    className={styles['slot']}
    style={{ gridRow: pid + 2, gridColumn: at + 2 }}
    tabIndex={isStop ? 0 : -1}
    aria-label={words.giveSlot(at + 1, name)}
    onClick={({ currentTarget }) => {
      if (!model.give(at, pid)) announce(words.cannotStep(name))
      else focusSlot(currentTarget, at)
    }}
  />
))

interface RollBlockProps extends RollSlotProps {
  /** The slot that colours the process. */
  readonly slot: number
  readonly text: string
  readonly short: string
  readonly past: boolean
  /** In the second half of the schedule: its text opens to the left. */
  readonly late: boolean
}

/** A step of this process: a click goes there, Alt with an arrow key moves it. */
export const RollBlock = memo((props: RollBlockProps) => {
  const { model, at, pid, name, isStop, slot, text, short, past, late } = props
  return (
    <button
      type="button"
      data-slot={at}
      data-block={at}
      data-long={text}
      data-short={short}
      data-late={late}
      className={classNames(styles['block'], processTone(slot), past && styles['past'])}
      style={{ gridRow: pid + 2, gridColumn: at + 2 }}
      tabIndex={isStop ? 0 : -1}
      aria-label={words.slot(at + 1, name, text)}
      title={text}
      onClick={() => model.seek(at + 1)}
      onKeyDown={(event) => moveBlock(event, props)}
    >
      <code className={styles['long']}>{text}</code>
      <span className={styles['short']}>{short}</span>
    </button>
  )
})

function moveBlock(event: KeyboardEvent, { model, at, pid, name }: RollBlockProps): void {
  const { shown } = model.store.getSnapshot()
  if (shown.state !== 'ready' || !event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
  event.preventDefault()
  const left = event.key === 'ArrowLeft'
  const other = shown.schedule[at + 1]
  const moved = left ? at > 0 && model.give(at - 1, pid) : other !== undefined && other !== pid && model.give(at, other)
  if (moved) focusSlot(event.currentTarget, left ? at - 1 : at + 1)
  else announce(words.cannotStep(name))
}

/** Once React has drawn the moved step, the focus is on it: the slot that was pressed is another element now. */
function focusSlot(from: Element, at: number): void {
  const roll = from.parentElement
  requestAnimationFrame(() => roll?.querySelector<HTMLElement>(`.${styles['block']}[data-slot="${at}"]`)?.focus())
}
