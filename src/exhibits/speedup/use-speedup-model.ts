import { useEffect, useState } from 'react'
import { useStore } from '#ui'
import type { ExhibitProps } from '../exhibit.ts'
import { SpeedupModel } from './model.ts'
import type { Snapshot } from './snapshot.ts'

/** What the document says of the run, for programs that drive the page: tests and the command line. */
type RunState = 'idle' | 'running' | 'done' | 'cancelled' | 'failed'

/** The state of the run as one word. */
function runStateOf({ activity, shown, message }: Snapshot): RunState {
  if (activity.state === 'running') return 'running'
  if (message?.about === 'failed-empty') return 'failed'
  if (message?.about === 'cancelled-empty') return 'cancelled'
  if (shown === null || shown.source !== 'here') return 'idle'
  const { ended } = shown.report
  if (ended === 'cancelled') return 'cancelled'
  return ended === 'failed' || ended === 'wrong-result' ? 'failed' : 'done'
}

/** The exhibit's model, which lives as long as its page, and its present snapshot. */
export function useSpeedupModel(props: ExhibitProps): { model: SpeedupModel; snapshot: Snapshot } {
  const { query, capabilities, replaceQuery, markDone } = props
  const [model] = useState(() => new SpeedupModel(query, capabilities.logicalCpus, replaceQuery))
  const snapshot = useStore(model.store)
  const runState = runStateOf(snapshot)
  // Leaving the exhibit stops its workers.
  useEffect(() => () => model[Symbol.dispose](), [model])
  // The address changes under the page when a link is pasted or the history is walked.
  useEffect(() => model.adopt(query), [model, query])
  useEffect(() => listenToKeys(model), [model])
  useEffect(() => {
    document.documentElement.dataset['run'] = runState
    if (runState === 'done') markDone()
    return () => {
      delete document.documentElement.dataset['run']
    }
  }, [runState, markDone])
  return { model, snapshot }
}

/** Ctrl+Enter runs and Esc cancels wherever the focus is, but for a dialog, which has its own Esc. */
function listenToKeys(model: SpeedupModel): () => void {
  const onKeyDown = ({ key, ctrlKey, metaKey, target }: KeyboardEvent): void => {
    if (target instanceof Element && target.closest('dialog') !== null) return
    if (key === 'Enter' && (ctrlKey || metaKey)) void model.run()
    else if (key === 'Escape') model.cancel()
  }
  document.addEventListener('keydown', onKeyDown)
  return () => document.removeEventListener('keydown', onKeyDown)
}
