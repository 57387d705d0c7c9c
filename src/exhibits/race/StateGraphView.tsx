import { useEffect, useMemo, useState } from 'react'
import type { GraphPicture } from '#race'
import { layOut, mostDrawn, shortestWays, statesOn } from './graph-layout.ts'
import panel from './PanelText.module.css'
import { formatCount } from './panel-ends.ts'
import type { PanelProps } from './panel-props.ts'
import { StateGraphDrawing } from './StateGraphDrawing.tsx'
import { text } from './text/panels.ts'

/** The picture of the program that was explored last; null until it is there, or where it is too large. */
function usePicture({ model, snapshot }: Pick<PanelProps, 'model' | 'snapshot'>): GraphPicture | null {
  const [known, setKnown] = useState<{ readonly report: object; readonly picture: GraphPicture | null } | null>(null)
  const report = snapshot.exploration.state === 'explored' ? snapshot.exploration.report : null
  // The explorer answers from its worker.
  useEffect(() => {
    if (report === null || report.states > mostDrawn) return
    let current = true
    model.search
      .ask((service) => service.picture(mostDrawn))
      .then((picture) => current && setKnown({ report, picture }))
      // A search that takes its place asks again.
      .catch(() => {})
    return () => {
      current = false
    }
  }, [model, report])
  return known !== null && known.report === report ? known.picture : null
}

/** Every state of a small program and the steps between them, with the schedule as a path. */
export default function StateGraphView({ model, snapshot, shown }: PanelProps) {
  const picture = usePicture({ model, snapshot })
  const drawn = useMemo(
    () => (picture === null ? null : { layout: layOut(picture), ways: shortestWays(picture) }),
    [picture],
  )
  const { exploration, settings } = snapshot
  if (exploration.state !== 'explored') {
    return <p className={panel['sentence']}>{text.statesLater}</p>
  }
  const { states, transitions } = exploration.report
  if (picture === null || drawn === null) {
    return (
      <p className={panel['sentence']}>
        {states > mostDrawn ? text.tooManyStates(formatCount(states), mostDrawn) : text.drawing(formatCount(states))}
      </p>
    )
  }
  const path = statesOn(picture, shown.schedule)
  const choose = (state: number): void => {
    const place = path.indexOf(state)
    if (place >= 0) model.seek(place)
    else model.show(drawn.ways[state] ?? [], drawn.ways[state]?.length ?? 0)
  }
  return (
    <section aria-labelledby="states-title">
      <h3 id="states-title" className={panel['title']}>
        {text.statesAndSteps(formatCount(states), formatCount(transitions))}
      </h3>
      <p className={panel['sentence']}>{text.howToReadStates}</p>
      <StateGraphDrawing {...{ picture, path, shown }} layout={drawn.layout} step={settings.step} onChoose={choose} />
    </section>
  )
}
