import type { ReactNode } from 'react'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import { ThenNow, type ThenNowItem } from '../lesson/ThenNow.tsx'
import { Stepper } from './Stepper.tsx'
import { text } from './text/lifetime.ts'
import type { ViewProps } from './view-props.ts'

/** What every step of a story has. */
interface StoryStep {
  readonly title: string
  readonly sentence: string
}

interface StoryProps<S extends StoryStep> {
  readonly view: ViewProps
  /** At least one. */
  readonly steps: readonly S[]
  /** What the first step says instead of its own words: what the story is about. */
  readonly opening?: StoryStep
  readonly context: string
  readonly controls: ReactNode
  readonly notes: readonly ThenNowItem[]
  readonly below: (shown: S) => ReactNode
  readonly children: (shown: S, at: number) => ReactNode
}

/** A simulated program, step by step: the step is the finding, and the address keeps its number. */
export function Story<S extends StoryStep>(props: StoryProps<S>) {
  const { view, steps, opening, context, controls, notes, below, children } = props
  const at = Math.min(view.snapshot.settings.step, steps.length - 1)
  const shown = steps[at] as S
  const printed = view.snapshot.records.at(-1)?.lines ?? []
  const { title, sentence } = (at === 0 ? opening : undefined) ?? shown
  return (
    <LessonFrame
      {...view}
      {...{ title, sentence, context, controls }}
      outcome={printed.map(({ text }) => text).join('. ')}
      name={text.part}
      side={<ThenNow items={notes} />}
      below={below(shown)}
    >
      <Stepper at={at} steps={steps.length} onStep={(step) => view.model.set({ step })} />
      {children(shown, at)}
    </LessonFrame>
  )
}
