import { type ComponentType, use, useEffect, useEffectEvent } from 'react'
import type { ExhibitProps } from '../exhibit.ts'
import type { SpeedupLayoutProps } from './layout-props.ts'
import { ranEvent } from './result-table.ts'
import { text } from './text/lab.ts'
import { useSpeedupModel } from './use-speedup-model.ts'
import { viewOf } from './view.ts'

type Layout = Promise<{ readonly default: ComponentType<SpeedupLayoutProps> }>

let page: Layout | undefined
let widget: Layout | undefined

/** Only the layout that is shown is loaded. */
function layoutOf(embedded: boolean): Layout {
  if (embedded) {
    widget ??= import('./EmbeddedSpeedup.tsx')
    return widget
  }
  page ??= import('./SpeedupPage.tsx')
  return page
}

/** The speedup lab: as a page of its own, or small inside a course page. */
export default function Speedup(props: ExhibitProps) {
  // Before the model: React throws away the state of what waits at its first drawing, and a model has begun work.
  const { default: Layout } = use(layoutOf(props.embedded))
  const { model, snapshot } = useSpeedupModel(props)
  const chosen = model.chosenWorkers(snapshot.settings)
  const view = viewOf(snapshot, chosen, model.cpus)
  const addressOf = (options?: { readonly embedded?: boolean }): string => props.addressOf(model.permalink(), options)
  const { settings, shown } = snapshot
  const measuring = snapshot.activity.state === 'running'
  const tellGuess = useEffectEvent(() => {
    const about = text.guessAbout(Math.max(...chosen))
    if (settings.guess !== null) props.report({ event: 'predicted', about, value: settings.guess })
  })
  const tellResult = useEffectEvent(() => {
    if (shown?.source === 'here' && shown.report.ended === 'budget') props.report(ranEvent(snapshot, view))
  })
  // The page around listens outside of React: a guess counts once its run begins, a result once it is there.
  useEffect(() => {
    if (measuring) tellGuess()
  }, [measuring])
  useEffect(() => {
    if (!measuring && shown !== null) tellResult()
  }, [measuring, shown])
  // Until the visitor moves it, the diamond stands half-way: it is no guess before they do.
  const guessStart = Math.max(...chosen) / 2
  return <Layout {...{ model, snapshot, view, guessStart, addressOf }} locks={props.locks} />
}
