import { CodePanel, classNames, processTone } from '#ui'
import { Choice } from '../lesson/Choice.tsx'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import styles from '../lesson/lesson.module.css'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import { Terminal } from '../lesson/Terminal.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { type Memory, programs, type Step, stepsOf } from './fork.ts'
import { Stepper } from './Stepper.tsx'
import type { ViewProps } from './view-props.ts'

const programOptions = [
  { value: 'broken', label: 'broken_pool.py' },
  { value: 'second', label: 'with a second pool' },
  { value: 'above', label: 'cube above the guard' },
] as const
const methodOptions = [
  { value: 'fork', label: 'fork' },
  { value: 'spawn', label: 'spawn, forkserver' },
] as const

/** broken_pool.py, step by step, and our own Pool beside it. */
export default function brokenPool({ page, model, snapshot, tabs }: ViewProps) {
  const { program, method, step } = snapshot.settings
  const steps = stepsOf(program, method)
  const at = Math.min(step, steps.length - 1)
  const shown = steps[at] as Step
  return (
    <LessonFrame
      {...{ page, model, snapshot, tabs }}
      title={shown.title}
      sentence={shown.sentence}
      name="Lifetime"
      context="broken_pool.py, simulated"
      controls={
        <>
          <Choice
            label="Program"
            options={programOptions}
            value={program}
            onChange={(value) => model.set({ program: value, step: 0 })}
          />
          <Choice
            label="Start method"
            options={methodOptions}
            value={method}
            onChange={(value) => model.set({ method: value, step: 0 })}
          />
        </>
      }
      side={<ThenNow items={notes} />}
      below={<OwnPool {...{ model, snapshot }} />}
    >
      <Stepper at={at} steps={steps} onStep={(to) => model.set({ step: to })} />
      <div className={styles['two']}>
        <CodePanel
          caption="Simulated: what CPython does"
          source={programs[program].source.trimEnd()}
          parentLines={[shown.line]}
        />
        <div className={styles['main']}>
          <Memories step={shown} />
          <Terminal
            caption="What the program printed"
            lines={shown.printed.map((text) => ({ text, slot: null, same: true }))}
            rows={4}
          />
        </div>
      </div>
    </LessonFrame>
  )
}

/** One box a process, with the functions that it knows. */
function Memories({ step }: { readonly step: Step }) {
  if (step.memories.length === 0) return <p className={styles['note']}>Every process is gone.</p>
  const known = [...new Set(step.memories.flatMap(({ functions }) => functions))]
  return (
    <div className={styles['boxes']}>
      {step.memories.map((memory, place) => (
        <Box
          key={memory.name}
          memory={memory}
          slot={place - 1}
          known={known}
          blocked={place === 0 && step.state === 'hangs'}
        />
      ))}
    </div>
  )
}

interface BoxProps {
  readonly memory: Memory
  /** Below 0 for the parent. */
  readonly slot: number
  readonly known: readonly string[]
  readonly blocked: boolean
}

function Box({ memory, slot, known, blocked }: BoxProps) {
  const aside = blocked ? 'blocked in map' : memory.replacement ? 'new' : ''
  return (
    <section className={classNames(styles['box'], processTone(slot < 0 ? 8 : slot))}>
      <h3>
        {memory.name} <small>{aside}</small>
      </h3>
      <ul>
        {known.map((name) =>
          memory.functions.includes(name) ? (
            <li key={name}>{name}</li>
          ) : (
            <li key={name} className={styles['absent']}>
              no {name}
            </li>
          ),
        )}
        {known.length === 0 && <li className={styles['kind']}>nothing yet</li>}
      </ul>
    </section>
  )
}

/** The same on our Pool, for real: no hang to show. */
function OwnPool({ model, snapshot }: Pick<ViewProps, 'model' | 'snapshot'>) {
  const running = snapshot.activity.state === 'running'
  const lines = running ? snapshot.lines : (recordsOf(snapshot.records, 'broken').at(-1)?.lines ?? [])
  return (
    <section className={styles['main']} aria-label="The same on our own Pool">
      <h2>Our own Pool, for real</h2>
      <p className={styles['note']}>
        A function cannot travel to a Web Worker: a worker has the functions of its module, and a pool asks for their
        names when it starts. So the first pool refuses cube at once, and a second one, of workers that have it,
        computes it.
      </p>
      <RunSlot
        running={running}
        label="Run both pools"
        onRun={() => void model.run('broken', {}, 3)}
        onCancel={() => model.cancel()}
      />
      <Terminal
        caption="What the main process printed"
        lines={lines.map(({ text }) => ({ text, slot: null, same: true }))}
        rows={3}
      />
    </section>
  )
}

const notes = [
  {
    lecture: 'A pool forks the script when it is made; workers hold every function and variable as of then.',
    today:
      'With fork. macOS and Windows use spawn, and Linux has used forkserver since Python 3.14: such workers import the file.',
  },
  {
    lecture: "AttributeError: 'module' object has no attribute 'cube'",
    today:
      'The words of Python 2. Now: Can’t get attribute ‘cube’ on <module ‘__main__’ …>. It may hang: with CPython 3.11 it does.',
  },
  {
    lecture: 'Define functions above the main block, or make the pool after the definition.',
    today: 'Only the first works with every start method. Try “with a second pool” with spawn.',
  },
  {
    lecture: 'Make a new pool, in a with, for every map.',
    today:
      'It keeps workers up to date at the price of starting them each time: the Speedup exhibit measures that price. Several pools in one script, one after the other, are fine.',
  },
]
