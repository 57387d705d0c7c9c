import { CodePanel, classNames, processTone } from '#ui'
import { Choice } from '../lesson/Choice.tsx'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import lesson from '../lesson/lesson.module.css'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { type Life, lives, type Moment, type ProcessState, processesAt } from './lifecycle.ts'
import styles from './PoolLife.module.css'
import { Stepper } from './Stepper.tsx'
import { text } from './text/pool-life.ts'
import type { ViewProps } from './view-props.ts'

/** A pool from its making to the end of its last process, moment by moment. */
export default function poolLife({ page, model, snapshot, tabs }: ViewProps) {
  const { story, step } = snapshot.settings
  const life = lives[story]
  const at = Math.min(step, life.moments.length - 1)
  const shown = life.moments[at] as Moment
  return (
    <LessonFrame
      {...{ page, model, snapshot, tabs }}
      title={shown.title}
      sentence={shown.sentence}
      name={text.lifetime}
      context={text.theLifeOfAPool}
      controls={
        <Choice
          label={text.itEndsBy}
          options={text.storyOptions}
          value={story}
          onChange={(value) => model.set({ story: value, step: 0 })}
        />
      }
      side={<ThenNow items={text.notes} />}
      below={<CodePanel caption={text.simulatedWhatCpythonDoesOn} source={life.source} parentLines={[shown.line]} />}
    >
      <Stepper at={at} steps={life.moments} onStep={(to) => model.set({ step: to })} />
      <Lanes life={life} at={at} />
      <p className={lesson['kind']}>{text.timeGoesToTheRight}</p>
    </LessonFrame>
  )
}

const words: Readonly<Record<ProcessState, string>> = {
  absent: '',
  runs: 'runs',
  blocked: 'blocked',
  idle: 'idle',
  computes: 'computes',
  zombie: 'zombie',
  orphan: 'orphan',
  killed: 'killed',
}

/** One row a process, one column a moment; the columns to come are pale. */
function Lanes({ life: { moments }, at }: { readonly life: Life; readonly at: number }) {
  const lanes = [
    { name: 'parent', slot: 8, states: moments.map(({ parent }) => parent) },
    { name: 'W1', slot: 0, states: moments.map(({ workers }) => workers[0]) },
    { name: 'W2', slot: 1, states: moments.map(({ workers }) => workers[1]) },
  ]
  const columnOf = (column: number): string | undefined =>
    column === at ? styles['now'] : column > at ? styles['later'] : undefined
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={lesson['wide']} tabIndex={0} aria-label={text.theProcessesMomentByMoment}>
      <table className={styles['lanes']}>
        <thead>
          <tr>
            <th scope="row">{text.moment}</th>
            {moments.map(({ title }, column) => (
              <th
                key={title}
                scope="col"
                aria-current={column === at ? 'step' : undefined}
                className={columnOf(column)}
              >
                {column + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{text.pool}</th>
            {moments.map(({ pool, title }, column) => (
              <td key={title} className={columnOf(column)}>
                {pool !== null && <b className={styles['pool']}>{pool}</b>}
              </td>
            ))}
          </tr>
          {lanes.map(({ name, slot, states }) => (
            <tr key={name} className={processTone(slot)}>
              <th scope="row">{name}</th>
              {states.map((state, column) => (
                <td key={moments[column]?.title} className={columnOf(column)}>
                  {state !== 'absent' && (
                    <span className={classNames(styles['state'], styles[state])}>{words[state]}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{text.processes}</th>
            {moments.map((moment, column) => (
              <td key={moment.title} className={columnOf(column)}>
                {processesAt(moment)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  )
}
