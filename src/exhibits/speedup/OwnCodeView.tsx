import { Suspense, use } from 'react'
import type { OwnText } from '#sandbox'
import { CodeDesk, Notice, useStore } from '#ui'
import type { SpeedupModel } from './model.ts'
import styles from './OwnCodeView.module.css'
import { gallery } from './own-gallery.ts'

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
        label="Your own code, JavaScript or TypeScript"
        text={text}
        readOnly={running}
        onChange={(next) => own.write(next)}
        mark={problem}
        examples={gallery(text)}
        onTake={(next) => own.take(next)}
        notice={
          state === 'unread' && (
            <Notice tone="warn" title="This code came with the link">
              Read it first. It runs only when you press “Run this code”, in a closed frame without network or storage.
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
        <code>items</code>
      </dt>
      <dd>
        an array, or a function of the size that gives one{tasks !== null && `: ${tasks.toLocaleString('en-US')} now`}
      </dd>
      <dt>
        <code>run(item)</code>
      </dt>
      <dd>one task, on whichever worker is free; at most 5 s</dd>
      <dt>
        <code>combine(results)</code>
      </dt>
      <dd>optional: makes the answer of all results, which must be the same for every worker count</dd>
      <dt>
        <code>console.log</code>
      </dt>
      <dd>shows here, from a first run that is not measured</dd>
    </dl>
  )
}
