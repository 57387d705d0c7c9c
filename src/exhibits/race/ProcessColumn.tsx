import { type CSSProperties, memo, useRef } from 'react'
import type { Lowered } from '#race'
import { Button, CheckIcon, classNames, ProcessGlyph, ProcessMark, processTone } from '#ui'
import type { RaceModel } from './model.ts'
import styles from './ProcessColumn.module.css'
import { text as words } from './text/run.ts'
import { useRowsThatFit } from './use-rows-that-fit.ts'
import { isSameView, type ProcessView, type RowView, rowsAround } from './view.ts'
import { Wires } from './Wires.tsx'
import type { WireView } from './wires.ts'

interface ProcessColumnProps {
  readonly process: ProcessView
  readonly lowered: Lowered
  /** To the cells that it has just touched. */
  readonly wires: readonly WireView[]
  readonly model: RaceModel
  /** Its code is shown as far as there is room. */
  readonly compact: boolean
}

/** The slot that colours a process; a store buffer has its owner's. */
export const toneSlot = ({ processes }: Lowered, pid: number): number => {
  const role = processes[pid]?.role
  return role?.kind === 'buffer' ? role.owner + 4 : pid
}

/** Letters; a longer line may take two of a narrow column. */
const longLine = 18

/** One process: its code with the program counter, what it holds, and the button that lets it step. */
function Column({ process, lowered, wires, model, compact }: ProcessColumnProps) {
  const { pid, name, finished, locals, blocked } = process
  const list = useRef<HTMLOListElement>(null)
  const fits = useRowsThatFit(list, compact)
  const rows = rowsAround(process.rows, fits)
  const long = process.rows.some(({ text }) => text.length > longLine)
  const tight = process.rows.length > 4 || (compact && long)
  const slot = toneSlot(lowered, pid)
  const next = rows.find(({ state }) => state === 'next')
  return (
    <section
      className={classNames(styles['process'], processTone(slot))}
      aria-label={words.process(name)}
      data-process={pid}
    >
      <header className={styles['head']}>
        <ProcessGlyph slot={slot} label={name} />
        <span className={styles['where']}>
          {finished ? words.finished : next === undefined ? '' : words.nextLine(next.pc + 1)}
        </span>
      </header>
      <ol
        ref={list}
        className={classNames(styles['rows'], tight && styles['tight'])}
        style={{ '--rows': process.rows.length + Number(long) } as CSSProperties}
        start={(rows[0]?.pc ?? 0) + 1}
      >
        {rows.map((row) => (
          <Row key={row.pc} {...row} slot={slot} />
        ))}
        <li
          className={styles['end']}
          data-pc={lowered.processes[pid]?.steps.length}
          aria-current={finished ? 'step' : undefined}
        >
          <span className={styles['mark']}>{finished && <Counter slot={slot} />}</span>
          <span>{words.end}</span>
        </li>
      </ol>
      {locals.length > 0 && (
        <dl className={classNames(styles['locals'], locals.length === 1 && styles['one'])}>
          {locals.map(({ name: local, value, old, changed }) => (
            <div
              key={local}
              className={classNames(
                value === null && styles['unset'],
                old && styles['old'],
                changed && styles['changed'],
              )}
              data-local={local}
              data-old={old || undefined}
            >
              <dt>{local}</dt>
              <dd>{value ?? '–'}</dd>
              {old && (
                <dd className={styles['tag']} data-old-words="">
                  {words.oldValue}
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
      <StepButton {...{ model, pid, name, blocked }} short={compact && lowered.processes.length > 2} />
      <Wires wires={wires} side={pid === 0 ? 'left' : 'right'} />
      <span className={styles['token']} data-token="" aria-hidden="true" />
    </section>
  )
}

/** The processes that do not step stay as they are. What is shown of them is made anew at each step: its content counts. */
export const ProcessColumn = memo(
  Column,
  (before, now) =>
    before.lowered === now.lowered &&
    before.model === now.model &&
    before.compact === now.compact &&
    before.wires.length === 0 &&
    now.wires.length === 0 &&
    isSameView(before.process, now.process),
)

function Counter({ slot }: { readonly slot: number }) {
  return (
    <span className={styles['counter']} data-counter="">
      <ProcessMark slot={slot} size={13} />
    </span>
  )
}

interface RowProps extends RowView {
  /** The slot that colours the process. */
  readonly slot: number
}

/** One instruction: most of them are as before after a step. */
const Row = memo(({ pc, text, state, ran, slot }: RowProps) => (
  <li
    data-pc={pc}
    className={classNames(styles[state], ran && styles['changed'])}
    aria-current={state === 'next' ? 'step' : undefined}
  >
    <span className={styles['mark']}>
      {state === 'next' ? <Counter slot={slot} /> : state === 'done' && <CheckIcon />}
    </span>
    <code title={text}>{text}</code>
  </li>
))

interface StepButtonProps extends Pick<ProcessView, 'pid' | 'name' | 'blocked'> {
  readonly model: RaceModel
  /** There is room for few words. */
  readonly short: boolean
}

/** Lets the process step, or says why it cannot. */
const StepButton = memo(({ model, pid, name, blocked, short }: StepButtonProps) => (
  <Button
    className={styles['step']}
    {...(blocked === null ? { hint: <kbd>{pid + 1}</kbd> } : { disabledReason: `${blocked}.` })}
    onClick={() => model.run(pid)}
  >
    <span>{blocked === null ? (short ? words.run(name) : words.runOneStep(name)) : blocked}</span>
  </Button>
))
