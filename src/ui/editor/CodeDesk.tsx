import { lazy, type ReactNode, Suspense, useId } from 'react'
import { Select } from '../Select.tsx'
import { ErrorIcon, OkIcon } from '../StatusIcons.tsx'
import styles from './CodeDesk.module.css'
import type { CodeEditorProps } from './CodeEditor.tsx'
import { text as words } from './text.ts'

const CodeEditor = lazy(async () => ({ default: (await import('./CodeEditor.tsx')).CodeEditor }))

export interface CodeDeskProps extends CodeEditorProps {
  /** The file's name, above the text. */
  readonly name: string
  /** Texts to start from; the present one is among them. */
  readonly examples: readonly { readonly value: string; readonly label: string }[]
  readonly onTake: (text: string) => void
  /** What has to be read first. */
  readonly notice?: ReactNode
  readonly output: CodeOutput
  /** What the code has to have, under what it said. */
  readonly children: ReactNode
}

/** What code said. */
export interface CodeOutput {
  readonly problem: string | null
  readonly answer: string | null
  readonly printed: readonly string[]
  /** Printed lines were left out. */
  readonly cut: boolean
}

/** A text to edit beside what it said when it ran. Its height is `--desk-height`. */
export function CodeDesk({ name, examples, onTake, notice, output, children, ...editor }: CodeDeskProps) {
  const id = useId()
  return (
    <div className={styles['desk']}>
      {notice}
      <div className={styles['panels']}>
        <section className={styles['panel']} aria-labelledby={`${id}-name`}>
          <div className={styles['head']}>
            <h2 id={`${id}-name`}>{name}</h2>
            <Select label={words.examples} hideLabel options={examples} value={editor.text} onChange={onTake} />
            <Leaving />
          </div>
          <Suspense fallback={<div className={styles['loading']}>{words.loading}</div>}>
            <CodeEditor {...editor} />
          </Suspense>
        </section>
        <section className={styles['panel']} aria-labelledby={`${id}-output`}>
          <div className={styles['head']}>
            <h2 id={`${id}-output`}>{words.output}</h2>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
          <div className={styles['output']} tabIndex={0}>
            <Said {...output} />
            {children}
          </div>
        </section>
      </div>
    </div>
  )
}

/** How to leave a place that keeps the Tab key for itself. */
function Leaving() {
  const [first, then, second, leaves] = words.leave
  return (
    <span className={styles['keys']}>
      <kbd>{first}</kbd> {then} <kbd>{second}</kbd> {leaves}
    </span>
  )
}

function Said({ problem, answer, printed, cut }: CodeOutput) {
  return (
    <>
      <div aria-live="polite">
        {problem !== null && (
          <p className={styles['problem']}>
            <ErrorIcon /> {problem}
          </p>
        )}
        {problem === null && answer !== null && (
          <p className={styles['answer']}>
            <OkIcon /> {words.answer(answer)}
          </p>
        )}
      </div>
      {printed.length > 0 && <pre className={styles['printed']}>{printed.join('\n')}</pre>}
      {cut && <p>{words.cut}</p>}
    </>
  )
}
