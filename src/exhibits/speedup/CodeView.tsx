import { CodePanel } from '#ui'
import { findWorkload, pythonProgram } from '#workloads'
import styles from './CodeView.module.css'
import { type Settings, sizeOf } from './params.ts'

/** The same workload as a program of the course: Python's multiprocessing. */
export default function CodeView({ settings }: { readonly settings: Settings }) {
  const workload = findWorkload(settings.workload)
  if (workload === undefined) return null
  return (
    <>
      <p className={styles['what']}>
        This is the program in Python. Here the same function runs as JavaScript, on Web Workers.
      </p>
      <CodePanel caption={`${workload.title} in Python`} source={pythonProgram(workload.id, sizeOf(settings))} />
    </>
  )
}
