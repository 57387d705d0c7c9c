import { useMemo } from 'react'
import { classNames } from '#ui'
import panel from './PanelText.module.css'
import { ProgressDrawing } from './ProgressDrawing.tsx'
import styles from './ProgressGraph.module.css'
import type { PanelProps } from './panel-props.ts'
import { type Corner, latticeOfStage, progressView } from './progress-view.ts'
import { text } from './text/panels.ts'

/** The schedules of two processes as paths from corner to corner; the present one can be moved. */
export default function ProgressGraph({ model, snapshot, shown }: PanelProps) {
  const { stage } = shown
  const lattice = useMemo(() => latticeOfStage(stage), [stage])
  const view = useMemo(() => (lattice === null ? null : progressView(lattice, shown)), [lattice, shown])
  if (view === null) {
    return <p className={panel['sentence']}>{text.noPicture}</p>
  }
  const { step } = snapshot.settings
  const swap = ({ swapped, place }: Corner): void => {
    if (swapped !== null) model.show(swapped, Math.min(step, place + 2))
  }
  return (
    <section className={styles['panel']} aria-labelledby="progress-title">
      <div>
        <h3 id="progress-title" className={panel['title']}>
          {view.title}
        </h3>
        <p className={panel['sentence']}>{view.sentence}</p>
        <p className={panel['sentence']}>{text.dragPath}</p>
        <ul className={styles['legend']}>
          <Key look="safe">{text.safe}</Key>
          <Key look="open">{text.open}</Key>
          <Key look="lost">{text.wrong}</Key>
        </ul>
        <p className={panel['sentence']}>{view.description}</p>
      </div>
      <ProgressDrawing view={view} shown={shown} step={step} onSwap={swap} onPath={(path) => model.show(path, step)} />
    </section>
  )
}

function Key({ look, children }: { readonly look: 'safe' | 'open' | 'lost'; readonly children: string }) {
  return (
    <li>
      <svg width="26" height="10" aria-hidden="true" focusable="false">
        <path d="M1 5h24" className={classNames(styles['move'], styles[look])} />
      </svg>
      {children}
    </li>
  )
}
