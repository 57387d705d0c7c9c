import { useState } from 'react'
import { Button, Panel } from '#ui'
import lesson from '../lesson/lesson.module.css'
import { MemoryTable } from '../MemoryTable.tsx'
import { type MemoryUse, measureMemory, memoryProblem } from '../memory.ts'
import { text } from './text/measured-memory.ts'

interface MeasuredMemoryProps {
  readonly workers: number
  /** Whether the workers share the data. */
  readonly shared: boolean
  /** Why there is nothing to measure now. */
  readonly disabledReason: string | undefined
}

/** The lesson's own modules. */
const modules = { parent: 'main-worker', worker: '/worker' }

type Measuring = { readonly state: 'idle' | 'measuring' } | { readonly state: 'failed'; readonly reason: string }

/** What the browser measures of the pool that is held; where it does not, why. */
export function MeasuredMemory({ workers, shared, disabledReason }: MeasuredMemoryProps) {
  const [uses, setUses] = useState<readonly MemoryUse[]>([])
  const [measuring, setMeasuring] = useState<Measuring>({ state: 'idle' })
  const problem = memoryProblem()
  const measure = async (): Promise<void> => {
    setMeasuring({ state: 'measuring' })
    try {
      const use = await measureMemory(workers, modules)
      setUses((before) => [...before.filter(({ processes }) => processes !== workers), use].sort(byProcesses))
      setMeasuring({ state: 'idle' })
    } catch (thrown) {
      setMeasuring({ state: 'failed', reason: thrown instanceof Error ? thrown.message : String(thrown) })
    }
  }
  const isMeasuring = measuring.state === 'measuring'
  return (
    <Panel title={text.title}>
      {problem === null ? (
        <Button disabledReason={isMeasuring ? text.busy : disabledReason} onClick={() => void measure()}>
          {isMeasuring ? text.measuring : text.measure}
        </Button>
      ) : (
        <p className={lesson['note']}>
          {problem}
          {text.instead}
        </p>
      )}
      <output className={lesson['kind']}>
        {isMeasuring && text.wait}
        {measuring.state === 'failed' && text.failed(measuring.reason)}
      </output>
      {uses.length > 0 && <MemoryTable caption={text.table(shared ? text.shared : text.copied)} uses={uses} />}
      {uses.length > 0 && shared && <p className={lesson['note']}>{text.sharedCounts}</p>}
    </Panel>
  )
}

const byProcesses = (a: MemoryUse, b: MemoryUse): number => a.processes - b.processes
