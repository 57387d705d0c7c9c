import { lazy, Suspense } from 'react'
import type { PartProps } from '../part.ts'
import { Reporting } from '../predicted.ts'
import styles from './Calls.module.css'
import type { Frame } from './frame.ts'
import type { CallsModel } from './model.ts'
import type { Setup } from './setup.ts'
import type { Snapshot } from './snapshot.ts'

const Predict = lazy(() => import('./Predict.tsx'))
const CodeView = lazy(() => import('./CodeView.tsx'))
const OwnCode = lazy(() => import('./OwnCode.tsx'))
const BelowCode = lazy(() => import('./BelowCode.tsx'))

interface UnderRunProps {
  readonly part: PartProps
  readonly model: CallsModel
  readonly snapshot: Snapshot
  readonly setup: Setup
  readonly frame: Frame
}

/** Under the picture: a guess at it, the program that runs or the visitor's own code, and what is behind it. */
export default function UnderRun({ part, model, snapshot, setup, frame }: UnderRunProps) {
  const isOwn = snapshot.settings.source === 'own'
  return (
    <>
      {!isOwn && (
        <Reporting value={part.report}>
          <div className={styles['predict']}>
            <Suspense>
              <Predict {...{ model, snapshot }} />
            </Suspense>
          </div>
        </Reporting>
      )}
      {part.locks.code !== 'hidden' && (
        <div className={styles[isOwn ? 'own' : 'code']}>
          <Suspense>{isOwn ? <OwnCode {...{ model, snapshot }} /> : <CodeView setup={setup} frame={frame} />}</Suspense>
        </div>
      )}
      <Suspense>
        <BelowCode {...{ model, snapshot, capabilities: part.capabilities }} />
      </Suspense>
    </>
  )
}
