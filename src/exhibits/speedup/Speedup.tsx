import { lazy, useEffect, useEffectEvent } from 'react'
import type { ExhibitProps } from '../exhibit.ts'
import { ranEvent } from './result-table.ts'
import { SpeedupPage } from './SpeedupPage.tsx'
import { useSpeedupModel } from './use-speedup-model.ts'
import { viewOf } from './view.ts'

const EmbeddedSpeedup = lazy(() => import('./EmbeddedSpeedup.tsx'))

/** The speedup lab: as a page of its own, or small inside a course page. */
export default function Speedup(props: ExhibitProps) {
  const { model, snapshot } = useSpeedupModel(props)
  const chosen = model.chosenWorkers(snapshot.settings)
  const view = viewOf(snapshot, chosen, model.cpus)
  const addressOf = (options?: { readonly embedded?: boolean }): string => props.addressOf(model.permalink(), options)
  const { settings, shown } = snapshot
  const measuring = snapshot.activity.state === 'running'
  const tellGuess = useEffectEvent(() => {
    const about = `speedup with ${Math.max(...chosen)} workers`
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
  const Layout = props.embedded ? EmbeddedSpeedup : SpeedupPage
  return <Layout {...{ model, snapshot, view, guessStart, addressOf }} locks={props.locks} />
}
