import { useEffect, useMemo } from 'react'
import { Button, classNames, InfoIcon, OkIcon } from '#ui'
import styles from './Goals.module.css'
import { type Goal, goalOf, goalStart, goalTitle, gradeOf, gradeText } from './goals-view.ts'
import type { PanelProps } from './panel-props.ts'

/** A goal that the visitor solves with the schedule on the stage. */
export default function Goals({ model, snapshot, shown }: PanelProps) {
  const { stage, schedule } = shown
  const { seed, step } = snapshot.settings
  const goal = useMemo(() => goalOf(stage, seed), [stage, seed])
  const task =
    goal === null
      ? null
      : gradeOf(stage, goal, schedule, step).state === 'solved'
        ? `${goalTitle(goal)}, goal ${seed}`
        : null
  // The page around may want to know.
  useEffect(() => {
    if (task !== null) model.solve(task)
  }, [model, task])
  const next = <Button onClick={() => model.choose({ seed: (seed + 1) % 0x1_0000_0000 })}>Next goal</Button>
  if (goal === null) {
    return (
      <section aria-label="Goals">
        <p className={styles['sentence']}>
          No goal for this program: it has too many states to know the fewest switches here, or no end. Choose fewer
          processes or increments, or a coarser step.
        </p>
      </section>
    )
  }
  const grade = gradeOf(stage, goal, schedule, step)
  const solved = grade.state === 'solved'
  return (
    <section aria-labelledby="goal-title" className={styles['goal']}>
      <h3 id="goal-title">
        {goalTitle(goal)} <span>goal {seed}</span>
      </h3>
      <p className={styles['sentence']}>
        {goalStart(stage, goal)} A switch is a turn taken from a process that could have gone on.
      </p>
      <p className={classNames(styles['grade'], solved && styles['solved'])} aria-live="polite">
        {solved ? <OkIcon /> : <InfoIcon />}
        {gradeText(goal, grade)}
      </p>
      <div className={styles['actions']}>
        <Button onClick={() => begin(model, goal)}>Start this goal</Button>
        {next}
        <Button tone="quiet" onClick={() => model.show(goal.solution, goal.past.length)}>
          Show a solution
        </Button>
      </div>
    </section>
  )
}

const begin = (model: PanelProps['model'], { past }: Goal): void => model.show(past, past.length)
