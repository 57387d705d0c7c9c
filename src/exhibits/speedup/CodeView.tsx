import { CodePanel } from '#ui'
import { findWorkload, pythonProgram } from '#workloads'
import styles from './CodeView.module.css'
import { type Settings, sizeOf } from './params.ts'
import { text } from './text/lab.ts'

/** The same workload as a program of the course: Python's multiprocessing. */
export default function CodeView({ settings }: { readonly settings: Settings }) {
  const workload = findWorkload(settings.workload)
  if (workload === undefined) return null
  return (
    <>
      <p className={styles['what']}>{text.inPython}</p>
      <CodePanel caption={text.titleInPython(workload.title)} source={pythonProgram(workload.id, sizeOf(settings))} />
    </>
  )
}
