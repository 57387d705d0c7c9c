import type { ReactNode } from 'react'
import { Lockable, Notice } from '#ui'
import { PartFrame } from '../PartFrame.tsx'
import type { PartProps } from '../part.ts'
import { Reporting } from '../predicted.ts'
import styles from './lesson.module.css'
import type { LessonModel, LessonSnapshot } from './lesson-model.ts'
import type { Scripts } from './script.ts'
import { runText as text } from './text.ts'
import { useRunEnd } from './use-run-end.ts'

interface LessonFrameProps<V extends { readonly view: string }, S extends Scripts> {
  readonly page: PartProps
  readonly model: LessonModel<V, S>
  readonly snapshot: LessonSnapshot<V, S>
  /** The finding and its sentence. */
  readonly title: string
  readonly sentence: string
  /** The name of the part, for its embed. */
  readonly name: string
  /** What is set, in a few words, at the foot of an embed. */
  readonly context: string
  /** Which lesson of the part. */
  readonly tabs: ReactNode
  /** Its settings. */
  readonly controls?: ReactNode
  readonly children: ReactNode
  /** What a run came to, where that is not the finding. */
  readonly outcome?: string
  /** Programs and tables to read after the run; left out of an embed. */
  readonly below?: ReactNode
  /** Stands beside the rest on a wide screen and below it elsewhere; left out of an embed. */
  readonly side: ReactNode
}

/** One part of the lesson: finding, controls, the run and what stands beside it. */
export function LessonFrame<V extends { readonly view: string }, S extends Scripts>(props: LessonFrameProps<V, S>) {
  const { page, model, snapshot, title, sentence, name, context, tabs, controls, children, below, side } = props
  const { activity, message, settings } = snapshot
  useRunEnd(activity.state === 'running', title, props.outcome ?? title)
  return (
    <PartFrame
      {...{ title, sentence, name, context, message }}
      lines={1}
      embedded={page.embedded}
      addressOf={(options) => page.addressOf(model.permalink(), options)}
      onDismiss={() => model.dismiss()}
    >
      <div className={styles['controls']}>
        <Lockable access={page.locks.controls}>
          {tabs}
          {controls}
        </Lockable>
      </div>
      {/* Another lesson has other questions: nothing of the one before may stay in them. */}
      <div className={styles['columns']} key={settings.view}>
        <div className={styles['main']}>
          {activity.state === 'failed' && (
            <Notice tone="bad" title={text.stoppedTitle} announce>
              {text.stopped(activity.reason)}
            </Notice>
          )}
          <Reporting value={page.report}>{children}</Reporting>
          {!page.embedded && page.locks.code !== 'hidden' && below}
        </div>
        {!page.embedded && <aside className={styles['side']}>{side}</aside>}
      </div>
    </PartFrame>
  )
}
