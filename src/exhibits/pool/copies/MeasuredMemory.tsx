import { useState } from 'react'
import { Button, Panel } from '#ui'
import lesson from '../lesson/lesson.module.css'
import { MemoryTable } from '../MemoryTable.tsx'
import { type MemoryUse, measureMemory, memoryProblem } from '../memory.ts'

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
    <Panel title="Measured">
      {problem === null ? (
        <Button disabledReason={isMeasuring ? 'The browser measures.' : disabledReason} onClick={() => void measure()}>
          {isMeasuring ? 'Measuring' : 'Measure this pool'}
        </Button>
      ) : (
        <p className={lesson['note']}>{problem} The boxes show what each worker says that it holds.</p>
      )}
      <output className={lesson['kind']}>
        {isMeasuring && 'The browser answers after it has collected garbage; this can take half a minute.'}
        {measuring.state === 'failed' && `The browser did not measure: ${measuring.reason}`}
      </output>
      {uses.length > 0 && (
        <MemoryTable
          caption={`JavaScript memory on this machine, interpreter and data, ${shared ? 'one array shared' : 'a copy each'}`}
          uses={uses}
        />
      )}
      {uses.length > 0 && shared && (
        <p className={lesson['note']}>
          The browser counts a shared array in full at everyone who sees it. It is there once: take it off all columns
          but one.
        </p>
      )}
    </Panel>
  )
}

const byProcesses = (a: MemoryUse, b: MemoryUse): number => a.processes - b.processes
