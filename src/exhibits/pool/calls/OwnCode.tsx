import { Suspense, use } from 'react'
import { type OwnText, templates } from '#sandbox'
import { CodeDesk, Notice, useStore } from '#ui'
import type { CallsModel } from './model.ts'
import styles from './OwnCode.module.css'
import { ownCall } from './own-call.ts'
import { setupOf } from './params.ts'
import { mostItems } from './setup.ts'
import type { Snapshot } from './snapshot.ts'

interface OwnCodeProps {
  readonly model: CallsModel
  readonly snapshot: Snapshot
}

/** The visitor's own tasks beside what they said. */
export default function OwnCode(props: OwnCodeProps) {
  return (
    <Suspense fallback={<div className={styles['own']} />}>
      <Desk {...props} own={use(props.model.own()).text} />
    </Suspense>
  )
}

const named = templates.map(({ title, text }) => ({ value: text, label: title }))

function Desk({ own, snapshot }: OwnCodeProps & { readonly own: OwnText }) {
  const { text, state, problem, shape: _shape, ...said } = useStore(own.store)
  const { activity, settings, left } = snapshot
  return (
    <div className={styles['own']} data-code={state}>
      <CodeDesk
        name="own-code.ts"
        label="Your own code, JavaScript or TypeScript"
        text={text}
        readOnly={activity.state === 'recording'}
        onChange={(next) => own.write(next)}
        mark={problem}
        examples={named.some(({ value }) => value === text) ? named : [{ value: text, label: 'Your text' }, ...named]}
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
        {left > 0 && (
          <p>{`Only the first ${mostItems} items are run here: the picture has no room for ${left} more.`}</p>
        )}
        <Contract call={ownCall(setupOf(settings))} size={settings.items} />
      </CodeDesk>
    </div>
  )
}

interface ContractProps {
  readonly call: string
  readonly size: number
}

/** What the code has to have, and what becomes of it. */
function Contract({ call, size }: ContractProps) {
  return (
    <dl>
      <dt>
        <code>{call}</code>
      </dt>
      <dd>the call that is made, by our Pool, with its workers in a frame of their own</dd>
      <dt>
        <code>items</code>
      </dt>
      <dd>{`an array, or a function of the size (${size} now) that gives one; at most ${mostItems} are run`}</dd>
      <dt>
        <code>run(item)</code>
      </dt>
      <dd>one task; at most 5 s</dd>
      <dt>
        <code>combine(results)</code>
      </dt>
      <dd>optional: makes the answer of all results</dd>
    </dl>
  )
}
