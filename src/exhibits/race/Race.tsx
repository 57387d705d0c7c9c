import { type KeyboardEvent, lazy, Suspense, useCallback, useMemo } from 'react'
import { announce, hasOwnKeys, useNarration } from '#ui'
import type { ExhibitProps } from '../exhibit.ts'
import type { RaceModel } from './model.ts'
import { blockedText, narrationOf } from './narration.ts'
import styles from './Race.module.css'
import { text } from './text/run.ts'
import { useRaceModel } from './use-race-model.ts'

const RacePage = lazy(async () => ({ default: (await import('./RacePage.tsx')).RacePage }))
const EmbeddedRace = lazy(() => import('./EmbeddedRace.tsx'))

/** The race, with the visitor as its scheduler: as a page of its own, or small inside a course page. */
export default function Race(props: ExhibitProps) {
  const { model, snapshot } = useRaceModel(props)
  const { shown, settings, arrival, playing } = snapshot
  const { step } = settings
  const place = useMemo(() => ({ shown, step }), [shown, step])
  useNarration(place, playing ? 'play' : arrival, narrationOf)
  const { addressOf: full } = props
  const addressOf = useCallback(
    (options?: { readonly embedded?: boolean }): string => full(model.permalink(), options),
    [full, model],
  )
  const Layout = props.embedded ? EmbeddedRace : RacePage
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      role="group"
      aria-label={text.race}
      tabIndex={-1}
      className={styles['race']}
      onKeyDown={(event) => pressed(event, model)}
    >
      <Suspense>
        <Layout {...{ model, snapshot, addressOf }} capabilities={props.capabilities} locks={props.locks} />
      </Suspense>
    </div>
  )
}

function pressed(event: KeyboardEvent<HTMLElement>, model: RaceModel): void {
  const { target, key, altKey, ctrlKey, metaKey, shiftKey } = event
  if (event.defaultPrevented || !(target instanceof Element) || hasOwnKeys(target)) return
  const command = ctrlKey || metaKey
  const act = altKey ? undefined : command ? undoKeys(model, key, shiftKey) : keyCommand(model, key, target)
  const digit = /^[1-8]$/.test(key) && !altKey && !command
  if (act === undefined && !digit) return
  event.preventDefault()
  if (act !== undefined) act()
  else runByKey(model, Number(key) - 1)
}

function runByKey(model: RaceModel, pid: number): void {
  if (model.run(pid)) return
  const { shown, settings } = model.store.getSnapshot()
  announce(blockedText({ shown, step: settings.step }, pid))
}

const undoKeys = (model: RaceModel, key: string, shift: boolean): (() => void) | undefined =>
  key.toLowerCase() === 'z' ? () => (shift ? model.restore('redo') : model.restore('undo')) : undefined

function keyCommand(model: RaceModel, key: string, target: Element): (() => void) | undefined {
  const { playing } = model.store.getSnapshot()
  switch (key) {
    case 'ArrowLeft':
      return () => model.stepBy(-1)
    case 'ArrowRight':
      return () => model.stepBy(1)
    case 'Home':
      return () => model.seek(0)
    case 'End':
      return () => model.seek(Number.POSITIVE_INFINITY)
    case ' ':
      // A button has the space key for itself.
      return target.closest('button, a, summary') === null ? () => model.play(!playing) : undefined
    default:
      return undefined
  }
}
