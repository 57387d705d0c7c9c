import { CodePanel } from '#ui'
import styles from './CodePair.module.css'
import { text } from './text/code-pair.ts'

/** One of the two programs, and which of its lines are at work. */
export interface ShownCode {
  readonly source: string
  /** The numbers of the lines at which the parent is, from 1: gold. */
  readonly parentLines?: readonly number[]
  /** The numbers of the lines at which workers are, from 1: ink. */
  readonly workerLines?: readonly number[]
}

interface CodePairProps {
  readonly python: ShownCode
  readonly typescript: ShownCode
}

/** The same program in Python and in TypeScript, side by side, with the lines at work lit in both. */
export function CodePair({ python, typescript }: CodePairProps) {
  return (
    <div className={styles['pair']}>
      <CodePanel caption={text.python} aside={<Key />} {...python} />
      <CodePanel caption={text.typescript} language="typescript" aside={<Key />} {...typescript} />
    </div>
  )
}

function Key() {
  return (
    <span className={styles['key']}>
      <span className={styles['parent']}>{text.parent}</span>
      <span className={styles['workers']}>{text.workers}</span>
    </span>
  )
}
