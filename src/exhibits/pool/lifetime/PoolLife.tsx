import { CodePanel, classNames, processTone } from '#ui'
import { Choice } from '../lesson/Choice.tsx'
import lesson from '../lesson/lesson.module.css'
import { type Life, lives, processesAt } from './lifecycle.ts'
import styles from './PoolLife.module.css'
import { Story } from './Story.tsx'
import { text } from './text/pool-life.ts'
import type { ViewProps } from './view-props.ts'

/** A pool from its making to the end of its last process, moment by moment. */
export default function poolLife(view: ViewProps) {
  const { story } = view.snapshot.settings
  const life = lives[story]
  return (
    <Story
      {...{ view }}
      steps={life.moments}
      context={text.context}
      controls={
        <Choice
          label={text.story}
          options={text.storyOptions}
          value={story}
          onChange={(value) => view.model.set({ story: value, step: 0 })}
        />
      }
      notes={text.notes}
      below={(shown) => <CodePanel caption={text.listing} source={life.source} parentLines={[shown.line]} />}
    >
      {(_, at) => (
        <>
          <Lanes life={life} at={at} />
          <p className={lesson['kind']}>{text.source}</p>
        </>
      )}
    </Story>
  )
}

/** On a phone the table is wider than its frame: the moment that is shown comes into it. */
function keepInSight(heading: HTMLElement | null): void {
  const frame = heading?.closest('section')
  if (heading && frame) frame.scrollLeft = heading.offsetLeft + heading.offsetWidth / 2 - frame.clientWidth / 2
}

/** One row a process, one column a moment; the columns to come are pale. */
function Lanes({ life: { moments }, at }: { readonly life: Life; readonly at: number }) {
  const lanes = [
    { name: text.parent, slot: 8, states: moments.map(({ parent }) => parent) },
    { name: text.worker(1), slot: 0, states: moments.map(({ workers }) => workers[0]) },
    { name: text.worker(2), slot: 1, states: moments.map(({ workers }) => workers[1]) },
  ]
  const columnOf = (column: number): string | undefined =>
    column === at ? styles['now'] : column > at ? styles['later'] : undefined
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={lesson['wide']} tabIndex={0} aria-label={text.lanes}>
      <table className={styles['lanes']}>
        <thead>
          <tr>
            <th scope="row">{text.moment}</th>
            {moments.map(({ title }, column) => (
              <th
                key={title}
                ref={column === at ? keepInSight : undefined}
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
                    <span className={classNames(styles['state'], styles[state])}>{text.states[state]}</span>
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
