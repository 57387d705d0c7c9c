import type { CSSProperties, KeyboardEvent } from 'react'
import { announce, classNames, ProcessGlyph, processTone } from '#ui'
import { laneViews } from './lanes.ts'
import type { StageProps } from './layout-props.ts'
import { nameOf } from './names.ts'
import { Presets } from './Presets.tsx'
import { toneSlot } from './ProcessColumn.tsx'
import styles from './ScheduleRoll.module.css'
import { type Taken, traceOf } from './trace.ts'

/** The schedule as a piano roll: a column for each step, a row for each process, and what is in memory below. */
export function ScheduleRoll(props: StageProps) {
  const { snapshot, shown } = props
  const { stage } = shown
  const { step } = snapshot.settings
  const taken = traceOf(shown).taken.map((one, at) => ({ ...one, at }))
  const lanes = laneViews(shown, step)
  const rows = stage.lowered.processes.length
  const style = { '--n': Math.max(1, taken.length), '--rows': rows } as CSSProperties
  return (
    <section className={styles['schedule']} aria-labelledby="race-schedule">
      <div className={styles['title']}>
        <h2 id="race-schedule">Schedule</h2>
        <span>click a slot to give it to that process, Alt ← → moves a step</span>
        <Presets model={props.model} shown={shown} />
      </div>
      <div className={styles['scroll']}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
        <div
          className={styles['roll']}
          style={style}
          role="group"
          aria-labelledby="race-schedule"
          data-dense={taken.length > 8}
          data-packed={taken.length > 16}
        >
          {taken.map(({ at }) => (
            <div
              key={at}
              className={classNames(styles['number'], at + 1 === step && styles['now'])}
              style={{ gridArea: `1 / ${at + 2}` }}
            >
              {at + 1}
            </div>
          ))}
          {stage.lowered.processes.map(({ name }, pid) => (
            <ProcessRow key={name} {...props} pid={pid} taken={taken} />
          ))}
          {lanes.map(({ name, text, parts }, lane) => (
            <div
              key={name}
              className={styles['lane']}
              role="img"
              aria-label={text}
              style={{ gridRow: rows + 2 + lane }}
            >
              <b className={styles['label']}>{name}</b>
              {parts.map(({ from, to, value, future, lost, again }) => (
                <div
                  key={from}
                  className={classNames(styles['value'], future && styles['future'], lost && styles['lost'])}
                  style={{ gridColumn: `${from + 2} / ${to + 2}` }}
                >
                  <b>{value}</b>
                  {again && <span>again</span>}
                </div>
              ))}
            </div>
          ))}
          <div
            className={styles['playhead']}
            data-playhead=""
            style={{ gridArea: `1 / ${step + 1} / ${rows + 2 + lanes.length}` }}
          />
        </div>
      </div>
    </section>
  )
}

interface ProcessRowProps extends StageProps {
  readonly pid: number
  readonly taken: readonly (Taken & { readonly at: number })[]
}

function ProcessRow({ model, snapshot, shown, pid, taken }: ProcessRowProps) {
  const { stage, schedule } = shown
  const { step } = snapshot.settings
  const name = nameOf(stage, pid)
  const slot = toneSlot(stage.lowered, pid)
  const row = { gridRow: pid + 2 }
  // One tab stop in each row, at the playhead: a schedule may have hundreds of slots.
  const stop = Math.min(step, taken.length - 1)
  const giveSlot = (at: number): void => {
    if (!model.give(at, pid)) announce(`${name} cannot step there`)
  }
  const onBlockKey = (event: KeyboardEvent, at: number): void => {
    if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
    event.preventDefault()
    const left = event.key === 'ArrowLeft'
    const other = schedule[at + 1]
    const moved = left
      ? at > 0 && model.give(at - 1, pid)
      : other !== undefined && other !== pid && model.give(at, other)
    announce(moved ? `${name} moved to slot ${left ? at : at + 2}` : `${name} cannot step there`)
    if (moved) focusSlot(event.currentTarget, left ? at - 1 : at + 1)
  }
  return (
    <>
      <div className={styles['label']} style={{ ...row, gridColumn: 1 }}>
        <ProcessGlyph slot={slot} label={name} />
      </div>
      {taken.map(({ at, ...one }) => {
        const place = { ...row, gridColumn: at + 2 }
        const tabIndex = at === stop ? 0 : -1
        if (one.pid !== pid) {
          return (
            <button
              key={at}
              type="button"
              data-slot={at}
              className={styles['slot']}
              style={place}
              tabIndex={tabIndex}
              aria-label={`Give slot ${at + 1} to ${name}`}
              onClick={() => giveSlot(at)}
            />
          )
        }
        const look = classNames(styles['block'], processTone(slot), at < step && styles['past'])
        return (
          <button
            key={at}
            type="button"
            data-slot={at}
            data-block={at}
            data-long={one.text}
            data-short={one.short}
            data-late={2 * at >= taken.length}
            className={look}
            style={place}
            tabIndex={tabIndex}
            aria-label={`Slot ${at + 1}, ${name}, ${one.text}`}
            title={one.text}
            onClick={() => model.seek(at + 1)}
            onKeyDown={(event) => onBlockKey(event, at)}
          >
            <code className={styles['long']}>{one.text}</code>
            <span className={styles['short']}>{one.short}</span>
          </button>
        )
      })}
    </>
  )
}

/** Once React has drawn the moved step, the focus is on it again. */
function focusSlot(from: Element, at: number): void {
  const roll = from.parentElement
  requestAnimationFrame(() => roll?.querySelector<HTMLElement>(`.${styles['block']}[data-slot="${at}"]`)?.focus())
}
