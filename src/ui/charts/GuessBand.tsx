import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { bandReach } from './chart-obstacles.ts'
import styles from './charts.module.css'
import { pointerIn } from './pointer.ts'
import type { SpeedupGuess } from './speedup-data.ts'
import type { SpeedupView } from './speedup-view.ts'
import { text } from './text.ts'

const steps: Readonly<Record<string, number>> = {
  ArrowUp: 0.1,
  ArrowRight: 0.1,
  ArrowDown: -0.1,
  ArrowLeft: -0.1,
  PageUp: 1,
  PageDown: -1,
}

/** Where the diamond of the guess is dragged, clicked or moved with the keys. */
export function GuessBand(props: {
  readonly guess: SpeedupGuess
  readonly onGuess: (speedup: number) => void
  readonly view: SpeedupView
}): ReactNode {
  const { guess, view } = props
  const { layout, scales, domains } = view
  const least = domains.log ? domains.speedup[0] : 0.1
  const most = domains.speedup[1]
  const guessAt = (speedup: number): void => {
    props.onGuess(Math.round(Math.min(most, Math.max(least, speedup)) * 10) / 10)
  }
  const follow = (event: PointerEvent<HTMLElement>): void => {
    guessAt(scales.y.invert(pointerIn(event).y + layout.speedup.top))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key]
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (step !== undefined) guessAt(guess.speedup + step)
    else if (event.key === 'Home') guessAt(least)
    else if (event.key === 'End') guessAt(most)
    else return
    event.preventDefault()
  }
  const reach = Math.max(22, bandReach(view))
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles['guessBand']}
      aria-label={text.guessAt(guess.workers)}
      aria-orientation="vertical"
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={guess.speedup}
      aria-valuetext={text.timesAsFast(guess.speedup)}
      style={{
        left: scales.x(guess.workers) - reach,
        width: 2 * reach,
        top: layout.speedup.top,
        height: layout.speedup.bottom - layout.speedup.top,
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        follow(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event)
      }}
      onKeyDown={onKeyDown}
    />
  )
}
