import { CodePanel, classNames, processTone } from '#ui'
import { Choice } from '../lesson/Choice.tsx'
import styles from '../lesson/lesson.module.css'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import { Terminal } from '../lesson/Terminal.tsx'
import { type Memory, type Step, stepsOf } from './fork.ts'
import { programs } from './programs.ts'
import { Story } from './Story.tsx'
import { text } from './text/broken-pool.ts'
import type { ViewProps } from './view-props.ts'

/** broken_pool.py, step by step, and our own Pool beside it. */
export default function brokenPool(view: ViewProps) {
  const { model, snapshot } = view
  const { program, method } = snapshot.settings
  const steps = stepsOf(program, method)
  return (
    <Story
      {...{ view, steps }}
      opening={text.opening}
      context={text.context}
      controls={
        <>
          <Choice
            label={text.program}
            options={text.programOptions}
            value={program}
            onChange={(value) => model.set({ program: value, step: 0 })}
          />
          <Choice
            label={text.startMethod}
            options={text.methodOptions}
            value={method}
            onChange={(value) => model.set({ method: value, step: 0 })}
          />
        </>
      }
      notes={text.notes}
      below={() => <OwnPool {...{ model, snapshot }} />}
    >
      {(shown) => (
        <div className={styles['two']}>
          <CodePanel caption={text.listing} source={programs[program].source.trimEnd()} parentLines={[shown.line]} />
          <div className={styles['main']}>
            <Memories steps={steps} shown={shown} />
            <Terminal
              caption={text.printed}
              lines={shown.printed.map((text) => ({ text, slot: null, same: true }))}
              rows={6}
            />
          </div>
        </div>
      )}
    </Story>
  )
}

/** One box for every process that there ever is, with the functions that it knows now: nothing moves as they come. */
function Memories({ steps, shown }: { readonly steps: readonly Step[]; readonly shown: Step }) {
  const all = steps.flatMap(({ memories }) => memories)
  const names = [...new Set(all.map(({ name }) => name))]
  const known = [...new Set(all.flatMap(({ functions }) => functions))]
  return (
    <div className={styles['boxes']}>
      {names.map((name, place) => (
        <Box
          key={name}
          name={name}
          memory={shown.memories.find((memory) => memory.name === name)}
          slot={place - 1}
          known={known}
          step={shown}
        />
      ))}
    </div>
  )
}

interface BoxProps {
  readonly name: string
  /** What it has in memory; undefined before it starts and when it is gone. */
  readonly memory: Memory | undefined
  /** Below 0 for the parent. */
  readonly slot: number
  readonly known: readonly string[]
  readonly step: Step
}

function Box({ name, memory, slot, known, step }: BoxProps) {
  if (memory === undefined) {
    return (
      <section className={classNames(styles['box'], styles['missing'], slot < 0 && styles['across'])}>
        <h3>
          {name} <small>{step.state === 'killed' ? text.gone : text.notYet}</small>
        </h3>
        {/* As high as it will be. */}
        <ul aria-hidden="true">
          {known.map((func) => (
            <li key={func} className={styles['unseen']}>
              {func}
            </li>
          ))}
        </ul>
      </section>
    )
  }
  const aside = slot < 0 && step.state === 'hangs' ? text.blocked : memory.replacement ? text.replacement : ''
  return (
    <section className={classNames(styles['box'], slot < 0 && styles['across'], processTone(slot < 0 ? 8 : slot))}>
      <h3>
        {name} <small>{aside}</small>
      </h3>
      <ul>
        {known.map((func) =>
          memory.functions.includes(func) ? (
            <li key={func}>{func}</li>
          ) : (
            <li key={func} className={styles['absent']}>
              {text.lacks(func)}
            </li>
          ),
        )}
      </ul>
    </section>
  )
}

/** The same on our Pool, for real: no hang to show. */
function OwnPool({ model, snapshot }: Pick<ViewProps, 'model' | 'snapshot'>) {
  const running = snapshot.activity.state === 'running'
  const lines = running ? snapshot.lines : (recordsOf(snapshot.records, 'broken').at(-1)?.lines ?? [])
  return (
    <section className={styles['main']} aria-label={text.own}>
      <h2>{text.ownTitle}</h2>
      <p className={styles['note']}>{text.ownWhy}</p>
      <RunSlot
        running={running}
        label={text.runOwn}
        onRun={() => void model.run('broken', {}, 3)}
        onCancel={() => model.cancel()}
      />
      <Terminal
        caption={text.ownPrinted}
        lines={lines.map(({ text }) => ({ text, slot: null, same: true }))}
        rows={3}
      />
    </section>
  )
}
