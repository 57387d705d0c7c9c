import { type CSSProperties, memo } from 'react'
import type { Story, StoryList } from '#race'
import { EndBar, shareOf } from './EndBar.tsx'
import styles from './Interleavings.module.css'
import type { StageProps } from './layout-props.ts'
import { MiniSchedule } from './MiniSchedule.tsx'
import { fullOutcome } from './outcomes.ts'
import type { Outcome } from './snapshot.ts'
import { text } from './text/interleavings.ts'

interface StoryRowsProps extends Pick<StageProps, 'model' | 'shown'> {
  readonly outcomes: readonly Outcome[]
  /** The exact number of all schedules. */
  readonly total: string
  readonly list: StoryList
}

/** One schedule of each story, by the end that it comes to. A step changes none of them. */
export const StoryRows = memo(({ model, shown, outcomes, total, list }: StoryRowsProps) => (
  <>
    <p className={styles['note']}>{list.complete ? text.storyIs : text.firstStories(list.told.length)}</p>
    {outcomes.map(({ name, schedules }) => {
      const told = list.told.filter(({ end }) => end === name)
      if (list.complete && told.length === 0) return null
      const all = list.byEnd[name] ?? 0n
      const some = list.complete && BigInt(told.length) < all
      return (
        <section key={name} className={styles['outcome']} aria-label={fullOutcome(name)}>
          <EndBar
            {...{ model, name }}
            words={some ? text.ofStories(told.length, all) : text.storiesInWays(all, schedules ?? 0n)}
            share={shareOf(schedules, BigInt(total))}
          />
          <Stories {...{ model, shown, told }} />
        </section>
      )
    })}
  </>
))

interface StoriesProps extends Pick<StageProps, 'model' | 'shown'> {
  readonly told: readonly Story[]
}

function Stories({ model, shown, told }: StoriesProps) {
  const current = shown.schedule.join('')
  const steps = told[0]?.schedule.length ?? 1
  return (
    <div className={styles['minis']} style={{ '--columns': steps <= 14 ? 2 : 1 } as CSSProperties}>
      {told.map(({ schedule, schedules, of }) => (
        <MiniSchedule
          key={schedule.join('')}
          {...{ schedule, model }}
          selected={schedule.join('') === current}
          lowered={shown.stage.lowered}
          tells={schedules === of ? text.ways(of) : text.waysOf(schedules, of)}
        />
      ))}
    </div>
  )
}
