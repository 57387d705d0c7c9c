import { classNames, VisuallyHidden } from '#ui'
import type { FlowProps } from './flow-props.ts'
import type { Slot, SlotState } from './frame.ts'
import styles from './Results.module.css'
import { chunksOf, isIterator, type Method } from './setup.ts'
import { type TaskWords, taskWords } from './task-words.ts'
import { text } from './text/flow.ts'
import { workerName } from './text/words.ts'
import { touchedBy, touchesItem } from './touched.ts'

/** What the caller has of a result, in the words of the method. */
function stateWords(method: Method): Readonly<Record<SlotState, string>> {
  const { states, delivered } = text.slots
  return { ...states, delivered: isIterator(method) ? delivered.loop : delivered.list }
}

/** A place for each result, filled as results come back and reach the caller. */
export function Results({ run, frame, embedded }: FlowProps) {
  const { method, items } = run.setup
  const words = stateWords(method)
  const tasks = taskWords(run)
  const touched = touchedBy(frame.event, chunksOf(run.setup))
  const order = method === 'imap_unordered' ? text.slots.order.arrival : text.slots.order.input
  const legend: readonly SlotState[] = ['delivered', 'next', 'held']
  return (
    <section className={classNames(styles['box'], embedded && styles['embedded'])} aria-label={text.slots.title}>
      <h2>
        {text.slots.title}
        <span className={styles['extra']}>{order}</span>
      </h2>
      <ol className={classNames(styles['slots'], items > 16 && styles['many'])}>
        {frame.slots.map((slot, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place is its index
          <ResultSlot key={place} slot={slot} words={words} tasks={tasks} changed={touchesItem(touched, slot.item)} />
        ))}
      </ol>
      <p className={styles['legend']} aria-hidden="true">
        {legend.map((state) => (
          <span key={state}>
            <i className={styles[state]} /> {words[state]}
          </span>
        ))}
      </p>
    </section>
  )
}

interface ResultSlotProps {
  readonly slot: Slot
  readonly words: ReturnType<typeof stateWords>
  readonly tasks: TaskWords
  /** By the last event. */
  readonly changed: boolean
}

function ResultSlot({ slot, words, tasks, changed }: ResultSlotProps) {
  const { item, state, worker } = slot
  const isThere = state === 'held' || state === 'delivered' || state === 'dropped'
  return (
    <li
      className={classNames(styles['slot'], styles[state], changed && styles['changed'])}
      data-place
      data-item={item}
      data-state={state}
      data-by={worker}
    >
      <span className={styles['item']}>{item !== null && tasks.item(item)}</span>
      {isThere && item !== null && <span data-value>{tasks.result(item)}</span>}
      {state === 'error' && <span data-value>{words.error}</span>}
      <VisuallyHidden>
        {item === null ? text.slots.nothingYet : words[state]}
        {worker !== null && text.slots.computedBy(workerName(worker))}
      </VisuallyHidden>
    </li>
  )
}
