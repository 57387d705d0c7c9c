import { useEffect } from 'react'
import { type VariantId, variants } from '#race'
import { Notice, Segmented, Select, useStore } from '#ui'
import type { PanelProps } from './panel-props.ts'
import styles from './RealRace.module.css'
import { RealRaceResult } from './RealRaceResult.tsx'
import { RunSlot } from './RunSlot.tsx'
import { thisMachine as model, type RealRaceModel, type RealRaceSnapshot } from './real-race-model.ts'
import { StoreBuffer } from './StoreBuffer.tsx'
import { text } from './text/real-race.ts'

const variantOptions = (Object.keys(variants) as VariantId[]).map((value) => ({ value, label: variants[value].title }))
const workerOptions = [2, 3, 4, 8].map((value) => ({ value, label: `${value}` }))

/** The race on this machine: real workers on real shared memory, beside what the model says. */
export default function RealRace({ sharedMemory, logicalCpus }: Pick<PanelProps, 'sharedMemory' | 'logicalCpus'>) {
  const snapshot = useStore(model.store)
  // The model's answer comes from a worker. A race under way goes on while other panels are open.
  useEffect(() => {
    if (model.store.getSnapshot().simulated === 'exploring') void model.open()
  }, [])
  const real = sharedMemory.state !== 'off'
  return (
    <div className={styles['panel']}>
      <Setup {...{ model, snapshot, logicalCpus, sharedMemory }} />
      <div className={styles['results']}>
        <RealRaceResult snapshot={snapshot} real={real} />
        {real && <StoreBuffer model={model} snapshot={snapshot} ready={sharedMemory.state === 'on'} />}
      </div>
    </div>
  )
}

interface SetupProps extends Pick<PanelProps, 'sharedMemory' | 'logicalCpus'> {
  readonly model: RealRaceModel
  readonly snapshot: RealRaceSnapshot
}

function Setup({ model, snapshot, logicalCpus, sharedMemory }: SetupProps) {
  const variant = variants[snapshot.variant]
  return (
    <div className={styles['setup']}>
      <Select
        label={text.howAdds}
        options={variantOptions}
        value={snapshot.variant}
        onChange={(chosen) => void model.choose({ variant: chosen })}
      />
      <Segmented
        label={text.workers}
        options={workerOptions}
        value={snapshot.workers}
        onChange={(workers) => void model.choose({ workers })}
        help={text.reports(logicalCpus)}
      />
      <figure className={styles['code']}>
        <figcaption>{variant.language === 'WebAssembly' ? text.asWebAssembly : text.asJavaScript}</figcaption>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: code that scrolls must be reachable by keyboard */}
        <pre tabIndex={0}>
          <code>{variant.code}</code>
        </pre>
      </figure>
      {sharedMemory.state === 'off' ? (
        <NoSharedMemory cause={sharedMemory.cause} />
      ) : (
        <RunSlot {...{ model, snapshot }} ready={sharedMemory.state === 'on'} again={snapshot.measured !== null} />
      )}
    </div>
  )
}

function NoSharedMemory({ cause }: { readonly cause: string | undefined }) {
  return (
    <Notice tone="warn" title={text.noSharedMemory}>
      {cause} {text.modelOnly}
    </Notice>
  )
}
