import { lazy } from 'react'
import type { ExhibitProps } from '../exhibit.ts'
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
  // Until the visitor moves it, the diamond stands half-way: it is no guess before they do.
  const guessStart = Math.max(...chosen) / 2
  const Layout = props.embedded ? EmbeddedSpeedup : SpeedupPage
  return <Layout model={model} snapshot={snapshot} view={view} guessStart={guessStart} addressOf={addressOf} />
}
