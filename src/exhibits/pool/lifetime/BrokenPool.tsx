import { CodePanel, classNames, processTone } from '#ui'
import { Choice } from '../lesson/Choice.tsx'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import styles from '../lesson/lesson.module.css'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import { Terminal } from '../lesson/Terminal.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { type Memory, type Step, stepsOf } from './fork.ts'
import { programs } from './programs.ts'
import { Stepper } from './Stepper.tsx'
import { text } from './text/broken-pool.ts'
import type { ViewProps } from './view-props.ts'

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
      name={text.lifetime}
      context={text.brokenPoolPySimulated}
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
      side={<ThenNow items={text.notes} />}
      below={<OwnPool {...{ model, snapshot }} />}
    >
      <Stepper at={at} steps={steps} onStep={(to) => model.set({ step: to })} />
      <div className={styles['two']}>
        <CodePanel
          caption={text.simulatedWhatCpythonDoes}
          source={programs[program].source.trimEnd()}
          parentLines={[shown.line]}
        />
        <div className={styles['main']}>
          <Memories step={shown} />
          <Terminal
            caption={text.whatTheProgramPrinted}
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
  if (step.memories.length === 0) return <p className={styles['note']}>{text.everyProcessIsGone}</p>
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
  const aside = blocked ? text.blockedInMap : memory.replacement ? 'new' : ''
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
              {text.no}
              {name}
            </li>
          ),
        )}
        {known.length === 0 && <li className={styles['kind']}>{text.nothingYet}</li>}
      </ul>
    </section>
  )
}

/** The same on our Pool, for real: no hang to show. */
function OwnPool({ model, snapshot }: Pick<ViewProps, 'model' | 'snapshot'>) {
  const running = snapshot.activity.state === 'running'
  const lines = running ? snapshot.lines : (recordsOf(snapshot.records, 'broken').at(-1)?.lines ?? [])
  return (
    <section className={styles['main']} aria-label={text.theSameOnOurOwn}>
      <h2>{text.ourOwnPoolForReal}</h2>
      <p className={styles['note']}>{text.aFunctionCannotTravelTo}</p>
      <RunSlot
        running={running}
        label={text.runBothPools}
        onRun={() => void model.run('broken', {}, 3)}
        onCancel={() => model.cancel()}
      />
      <Terminal
        caption={text.whatTheMainProcessPrinted}
        lines={lines.map(({ text }) => ({ text, slot: null, same: true }))}
        rows={3}
      />
    </section>
  )
}
