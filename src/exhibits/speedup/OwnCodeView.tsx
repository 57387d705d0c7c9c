import { Suspense, use } from 'react'
import type { OwnText } from '#sandbox'
import { CodeDesk, Notice, useStore } from '#ui'
import type { SpeedupModel } from './model.ts'
import styles from './OwnCodeView.module.css'
import { gallery } from './own-gallery.ts'
import { text as words } from './text/lab.ts'

interface OwnCodeViewProps {
  readonly model: SpeedupModel
  readonly running: boolean
}

/** The visitor's own code beside what it said. */
export default function OwnCodeView({ model, running }: OwnCodeViewProps) {
  return (
    <Suspense fallback={<div className={styles['frame']} />}>
      <OwnCode own={use(model.ownCode())} running={running} />
    </Suspense>
  )
}

function OwnCode({ own, running }: { readonly own: OwnText; readonly running: boolean }) {
  const { text, state, problem, shape, ...said } = useStore(own.store)
  return (
    <div className={styles['frame']} data-code={state}>
      <CodeDesk
        name="own-code.ts"
        label={words.own.label}
        text={text}
        readOnly={running}
        onChange={(next) => own.write(next)}
        mark={problem}
        examples={gallery(text)}
        onTake={(next) => own.take(next)}
        notice={
          state === 'unread' && (
            <Notice tone="warn" title={words.own.fromLink}>
              {words.own.readFirst}
            </Notice>
          )
        }
        output={{ ...said, problem: problem?.message ?? null }}
      >
        <Contract tasks={shape?.tasks ?? null} />
      </CodeDesk>
    </div>
  )
}

/** What the code has to have, and what becomes of it. */
function Contract({ tasks }: { readonly tasks: number | null }) {
  return (
    <dl>
      <dt>
        <code>{words.own.names.items}</code>
      </dt>
      <dd>{words.own.items(tasks === null ? null : tasks.toLocaleString('en-US'))}</dd>
      <dt>
        <code>{words.own.names.run}</code>
      </dt>
      <dd>{words.own.run}</dd>
      <dt>
        <code>{words.own.names.combine}</code>
      </dt>
      <dd>{words.own.combine}</dd>
      <dt>
        <code>{words.own.names.console}</code>
      </dt>
      <dd>{words.own.console}</dd>
    </dl>
  )
}
