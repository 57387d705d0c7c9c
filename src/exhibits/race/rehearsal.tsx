import { startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { Store } from '#base'
import { useStore } from '#ui'
import { Headline } from './Headline.tsx'
import { RunView } from './RunView.tsx'
import type { RunProps } from './run-props.ts'
import { animateStep } from './step-motion.ts'

/** Each part of a rehearsal is short, and there is time for a visitor between two of them. */
const pauseMs = 100

/**
 * Goes one step on, back and on again where nobody sees it, and changes nothing. A browser prepares code when it first
 * runs, which for a step takes longer than a frame has: so a visitor's first press is nearly as quick as the next.
 */
export function rehearse(run: RunProps): void {
  const { model, shown, step } = run
  const [from, to] = step < shown.schedule.length ? [step, step + 1] : [step - 1, step]
  if (from < 0) return
  const place = new Store(from)
  const stage = document.createElement('div')
  const root = createRoot(stage)
  const press = (): void => {
    stage.firstElementChild?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }))
  }
  const move = (): void => {
    const forward = place.getSnapshot() === to
    for (const one of animateStep(stage, shown, { step: to, forward, rate: 1, aged: [] })) one.cancel()
  }
  const acts = [
    // As a transition it is drawn in small pieces.
    () => startTransition(() => root.render(<Rehearsal run={run} place={place} ends={[from, to]} />)),
    () => model.permalink(),
    ...[press, move, press, move, press, move],
    () => root.unmount(),
  ]
  for (const [at, act] of acts.entries()) setTimeout(act, at * pauseMs)
}

interface RehearsalProps {
  readonly run: RunProps
  readonly place: Store<number>
  /** On and back. */
  readonly ends: readonly [number, number]
}

/** As the page is: a key changes a store, and what shows it is drawn in the same turn. */
function Rehearsal({ run, place, ends: [from, to] }: RehearsalProps) {
  const step = useStore(place)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nobody ever meets it
    <div onKeyDown={() => place.set(step === to ? from : to)}>
      <Headline shown={run.shown} step={step} />
      <RunView {...run} step={step} arrival="step" />
    </div>
  )
}
