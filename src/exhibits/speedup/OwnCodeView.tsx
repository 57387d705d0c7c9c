import { Suspense, use, useId } from 'react'
import { CodeEditor, ErrorIcon, Notice, OkIcon, Select, useStore } from '#ui'
import type { SpeedupModel } from './model.ts'
import styles from './OwnCodeView.module.css'
import type { OwnCodeModel, OwnCodeSnapshot } from './own-code-model.ts'
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

function OwnCode({ own, running }: { readonly own: OwnCodeModel; readonly running: boolean }) {
  const snapshot = useStore(own.store)
  const { text, state, problem } = snapshot
  const id = useId()
  return (
    <div className={styles['frame']}>
      {state === 'unread' && (
        <Notice tone="warn" title="This code came with the link">
          Read it first. It runs only when you press “Run this code”, in a closed frame without network or storage.
        </Notice>
      )}
      <section className={styles['panel']} aria-labelledby={`${id}-title`}>
        <div className={styles['head']}>
          <h2 id={`${id}-title`}>own-code.ts</h2>
          <Select
            label="Start from an example"
            hideLabel
            options={gallery(text)}
            value={text}
            onChange={(next) => own.take(next)}
          />
          <span className={styles['keys']}>
            <kbd>Esc</kbd> then <kbd>Tab</kbd> leaves the editor
          </span>
        </div>
        <Suspense fallback={<div className={styles['loading']}>Loading the editor</div>}>
          <CodeEditor
            label="Your own code, JavaScript or TypeScript"
            text={text}
            readOnly={running}
            onChange={(next) => own.write(next)}
            mark={problem === null || problem.line === null ? null : { line: problem.line, message: problem.message }}
          />
        </Suspense>
      </section>
      <Output snapshot={snapshot} />
    </div>
  )
}

function Output({ snapshot }: { readonly snapshot: OwnCodeSnapshot }) {
  const { problem, shape, answer, printed, cut } = snapshot
  const id = useId()
  return (
    <section className={styles['panel']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id}>Output</h2>
      </div>
      <div className={styles['output']}>
        <div aria-live="polite">
          {problem !== null && (
            <p className={styles['problem']}>
              <ErrorIcon /> {problem.message}
            </p>
          )}
          {problem === null && answer !== null && (
            <p className={styles['answer']}>
              <OkIcon /> Answer: {answer}
            </p>
          )}
        </div>
        {printed.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
          <pre className={styles['printed']} tabIndex={0}>
            {printed.join('\n')}
          </pre>
        )}
        {cut && <p>More was printed than is shown here: the rest was left out.</p>}
        <Contract tasks={shape?.tasks ?? null} />
      </div>
    </section>
  )
}

/** What the code has to have, and what becomes of it. */
function Contract({ tasks }: { readonly tasks: number | null }) {
  return (
    <dl className={styles['contract']}>
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
