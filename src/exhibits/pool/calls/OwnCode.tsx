import { Fragment, use } from 'react'
import { templates } from '#sandbox'
import { CodeDesk, Notice, useStore } from '#ui'
import type { CallsModel } from './model.ts'
import { ownCall } from './own-program.ts'
import { setupOf } from './params.ts'
import { mostItems } from './setup.ts'
import type { Snapshot } from './snapshot.ts'
import { text } from './text/own-code.ts'

interface OwnCodeProps {
  readonly model: CallsModel
  readonly snapshot: Snapshot
}

const named = templates.map((template) => ({ value: template.text, label: template.title }))

/** The visitor's own tasks beside what they said. */
export default function OwnCode({ model, snapshot }: OwnCodeProps) {
  const { text: own } = use(model.own())
  const { text: code, state, problem, shape: _shape, ...said } = useStore(own.store)
  const { activity, settings, left } = snapshot
  return (
    <div data-code={state}>
      <CodeDesk
        name="own-code.ts"
        label={text.code}
        text={code}
        readOnly={activity.state === 'recording'}
        onChange={(next) => own.write(next)}
        mark={problem}
        examples={named.some(({ value }) => value === code) ? named : [{ value: code, label: text.yourText }, ...named]}
        onTake={(next) => own.take(next)}
        notice={
          state === 'unread' && (
            <Notice tone="warn" title={text.fromLink}>
              {text.readFirst}
            </Notice>
          )
        }
        output={{ ...said, problem: problem?.message ?? null }}
      >
        {left > 0 && <p>{text.cut(mostItems, left)}</p>}
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
      {text.contract(call, size, mostItems).map(([code, meaning]) => (
        <Fragment key={code}>
          <dt>
            <code>{code}</code>
          </dt>
          <dd>{meaning}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
