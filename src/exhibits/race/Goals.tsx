import { useEffect, useMemo } from 'react'
import { Button, classNames, InfoIcon, OkIcon, useNews } from '#ui'
import styles from './Goals.module.css'
import { type Goal, goalOf, goalStart, goalTitle, gradeOf, gradeText } from './goals-view.ts'
import panel from './PanelText.module.css'
import type { PanelProps } from './panel-props.ts'
import { text } from './text/panels.ts'

/** A goal that the visitor solves with the schedule on the stage. */
export default function Goals({ model, snapshot, shown }: PanelProps) {
  const { stage, schedule } = shown
  const { seed, step } = snapshot.settings
  const goal = useMemo(() => goalOf(stage, seed), [stage, seed])
  const task =
    goal === null
      ? null
      : gradeOf(stage, goal, schedule, step).state === 'solved'
        ? text.goalOf(goalTitle(goal), seed)
        : null
  useNews(goal === null ? null : text.goalOf(goalTitle(goal), seed))
  // The page around may want to know.
  useEffect(() => {
    if (task !== null) model.solve(task)
  }, [model, task])
  const next = <Button onClick={() => model.choose({ seed: (seed + 1) % 0x1_0000_0000 })}>{text.nextGoal}</Button>
  if (goal === null) {
    return (
      <section aria-label={text.goals}>
        <p className={panel['sentence']}>{text.noGoal}</p>
      </section>
    )
  }
  const grade = gradeOf(stage, goal, schedule, step)
  const solved = grade.state === 'solved'
  return (
    <section aria-labelledby="goal-title" className={styles['goal']}>
      <h3 id="goal-title">
        {goalTitle(goal)} <span>{text.goal(seed)}</span>
      </h3>
      <p className={panel['sentence']}>
        {goalStart(stage, goal)} {text.switchIs}
      </p>
      <p className={classNames(styles['grade'], solved && styles['solved'])} aria-live="polite">
        {solved ? <OkIcon /> : <InfoIcon />}
        {gradeText(goal, grade)}
      </p>
      <div className={styles['actions']}>
        <Button onClick={() => begin(model, goal)}>{text.startGoal}</Button>
        {next}
        <Button tone="quiet" onClick={() => model.show(goal.solution, goal.past.length)}>
          {text.solution}
        </Button>
      </div>
    </section>
  )
}

const begin = (model: PanelProps['model'], { past }: Goal): void => model.show(past, past.length)
