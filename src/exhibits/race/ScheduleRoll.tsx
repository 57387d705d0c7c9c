import { type CSSProperties, useRef } from 'react'
import { classNames, ProcessGlyph } from '#ui'
import { laneSlots } from './lanes.ts'
import type { StageProps } from './layout-props.ts'
import { MemoryLanes } from './MemoryLanes.tsx'
import { nameOf } from './names.ts'
import { Presets } from './Presets.tsx'
import { toneSlot } from './ProcessColumn.tsx'
import { RollBlock, RollSlot } from './RollSlot.tsx'
import styles from './ScheduleRoll.module.css'
import { text as words } from './text/run.ts'
import { traceOf } from './trace.ts'
import { usePlayheadInView } from './use-playhead-in-view.ts'

/** The schedule as a piano roll: a column for each step, a row for each process, and what is in memory below. */
export function ScheduleRoll({ model, shown, step }: StageProps) {
  const { stage } = shown
  const { taken } = traceOf(shown)
  const lanes = laneSlots(shown.stage).length
  const scroll = useRef<HTMLDivElement>(null)
  usePlayheadInView(scroll, step)
  const rows = stage.lowered.processes.length
  const style = { '--n': Math.max(1, taken.length), '--rows': rows } as CSSProperties
  return (
    <section className={styles['schedule']} aria-labelledby="race-schedule">
      <div className={styles['title']}>
        <h2 id="race-schedule">{words.schedule}</h2>
        <span>{words.scheduleHint}</span>
        <Presets model={model} shown={shown} />
      </div>
      <div ref={scroll} className={styles['scroll']}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
        <div
          className={styles['roll']}
          style={style}
          role="group"
          aria-labelledby="race-schedule"
          data-rows={rows}
          data-dense={taken.length > 8}
          data-packed={taken.length > 16}
        >
          {[...taken.keys()].map((at) => (
            <div
              key={at}
              data-at={at}
              className={classNames(styles['number'], at + 1 === step && styles['now'])}
              style={{ gridArea: `1 / ${at + 2}` }}
            >
              {at + 1}
            </div>
          ))}
          {stage.lowered.processes.map(({ name }, pid) => (
            <ProcessRow key={name} {...{ model, shown, step, pid }} />
          ))}
          <MemoryLanes shown={shown} step={step} />
          <div
            className={styles['playhead']}
            data-playhead=""
            style={{ gridArea: `1 / ${step + 1} / ${rows + 2 + lanes}` }}
          />
        </div>
      </div>
    </section>
  )
}

interface ProcessRowProps extends StageProps {
  readonly pid: number
}

function ProcessRow({ model, shown, step, pid }: ProcessRowProps) {
  const { stage } = shown
  const { taken } = traceOf(shown)
  const name = nameOf(stage, pid)
  const slot = toneSlot(stage.lowered, pid)
  // One tab stop in each row, at the playhead: a schedule may have hundreds of slots.
  const stop = Math.min(step, taken.length - 1)
  return (
    <>
      <div className={styles['label']} style={{ gridRow: pid + 2, gridColumn: 1 }}>
        <ProcessGlyph slot={slot} label={name} />
      </div>
      {[...taken.entries()].map(([at, { pid: owner, text, short }]) =>
        owner === pid ? (
          <RollBlock
            key={at}
            {...{ model, at, pid, name, slot, text, short }}
            isStop={at === stop}
            past={at < step}
            late={2 * at >= taken.length}
          />
        ) : (
          <RollSlot key={at} {...{ model, at, pid, name }} isStop={at === stop} />
        ),
      )}
    </>
  )
}
