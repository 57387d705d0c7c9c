import { type CSSProperties, type KeyboardEvent, lazy, Suspense, useRef, useState } from 'react'
import { assertNever } from '#base'
import { Button, classNames, hasOwnKeys } from '#ui'
import { PartFrame } from '../PartFrame.tsx'
import type { PartProps } from '../part.ts'
import styles from './Calls.module.css'
import { type FindingText, findingOf } from './finding.ts'
import { frameAt } from './frame-at.ts'
import type { CallsModel } from './model.ts'
import { setupOf } from './params.ts'
import { chunksizeOf } from './setup.ts'
import { type Activity, positionOf } from './snapshot.ts'
import { text } from './text/calls.ts'
import { useCallsModel } from './use-calls-model.ts'

const CallsControls = lazy(() => import('./CallsControls.tsx'))
const Flow = lazy(async () => ({ default: (await import('./Flow.tsx')).Flow }))
const Transport = lazy(async () => ({ default: (await import('./Transport.tsx')).Transport }))
const OwnCode = lazy(() => import('./OwnCode.tsx'))
const EventAside = lazy(() => import('./EventAside.tsx'))
const UnderRun = lazy(() => import('./UnderRun.tsx'))

/** The button of a real run makes one more row of the controls, on a page as wide as `px` or less: its place is kept. */
const realRun = (px: number) => ({ '--rows': `clamp(44px, (${px}px - 100vw) * 99, 81px)`, '--few': 3 }) as CSSProperties

/** The anatomy of a call: parent, task queue, workers and results, event by event. */
export default function Calls(props: PartProps) {
  const { embedded, addressOf, locks } = props
  const { model, snapshot } = useCallsModel(props)
  const { settings, message, activity } = snapshot
  const root = useRef<HTMLDivElement>(null)
  const isOwn = settings.source === 'own'
  // How many items a visitor's code has is not known before it ran.
  const setup = snapshot.run?.setup ?? { ...setupOf(settings), ...(isOwn && { items: 0 }) }
  // Before a real run there is only its start to show.
  const run = snapshot.run ?? { setup, source: 'traced' as const, events: [], pids: null, parentPid: null }
  const frame = frameAt(run, positionOf(snapshot))
  const pending = isOwn ? model.pendingOwn : pendingFinding(activity)
  const finding = snapshot.run === null ? pending : findingOf(run, frame)
  const [wantsCode, setWantsCode] = useState(false)
  const isCodeFirst = isOwn && embedded && (snapshot.run === null || wantsCode)
  const where = settings.source === 'simulated' ? text.simulated(settings.seed) : text.onThisMachine
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      ref={root}
      role="group"
      aria-label={text.calls}
      tabIndex={-1}
      className={styles['calls']}
      onKeyDown={(event) => pressed(event, model)}
    >
      <PartFrame
        title={finding.title}
        narrated
        sentence={finding.sentence}
        name={settings.method}
        context={text.context(where, setup.processes, chunksizeOf(setup))}
        message={message}
        onDismiss={() => model.say(null)}
        embedded={embedded}
        addressOf={(options) => addressOf(model.permalink(), options)}
      >
        <div
          className={embedded ? styles['few'] : styles['controls']}
          style={settings.source === 'simulated' ? undefined : realRun(isOwn ? 950 : 1360)}
        >
          <Suspense>
            <CallsControls {...{ model, snapshot, embedded }} access={locks.controls}>
              {isOwn && embedded && snapshot.run !== null && (
                <Button onClick={() => setWantsCode(!wantsCode)}>{wantsCode ? text.run : text.code}</Button>
              )}
            </CallsControls>
          </Suspense>
        </div>
        {isCodeFirst ? (
          <div className={styles['own']}>
            <Suspense>
              <OwnCode {...{ model, snapshot }} />
            </Suspense>
          </div>
        ) : (
          <div className={classNames(isOwn && snapshot.run === null && styles['unrun'])}>
            <Suspense fallback={<div className={styles['flow']} />}>
              <Flow {...{ run, frame, embedded }} />
            </Suspense>
            <Suspense fallback={<div className={styles['transport']} />}>
              <Transport {...{ model, snapshot, frame, run }} />
            </Suspense>
          </div>
        )}
        {!embedded && (
          <Suspense>
            <UnderRun {...{ part: props, model, snapshot, setup, frame }} />
          </Suspense>
        )}
      </PartFrame>
      <Suspense>
        <EventAside {...{ root, snapshot, title: finding.title }} />
      </Suspense>
    </div>
  )
}

function pendingFinding(activity: Activity): FindingText {
  switch (activity.state) {
    case 'recording':
      return text.running
    case 'failed':
      return { title: text.failed, sentence: activity.reason }
    case 'idle':
    case 'measuring':
      return text.notYetRun
    default:
      return assertNever(activity)
  }
}

function pressed(event: KeyboardEvent<HTMLElement>, model: CallsModel): void {
  const { target, key, altKey, ctrlKey, metaKey } = event
  if (event.defaultPrevented || altKey || ctrlKey || metaKey) return
  if (!(target instanceof Element) || hasOwnKeys(target)) return
  const act = keyCommand(model, key, target)
  if (act === undefined) return
  event.preventDefault()
  act()
}

function keyCommand(model: CallsModel, key: string, target: Element): (() => void) | undefined {
  switch (key) {
    case 'ArrowLeft':
      return () => model.step(-1)
    case 'ArrowRight':
      return () => model.step(1)
    case 'Home':
      return () => model.seek(0)
    case 'End':
      return () => model.seek(Number.POSITIVE_INFINITY)
    case ' ':
      // A button has the space key for itself.
      return target.closest('button, a, summary') === null
        ? () => model.play(!model.store.getSnapshot().playing)
        : undefined
    default:
      return undefined
  }
}
