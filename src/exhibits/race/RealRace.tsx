import { useEffect, useState } from 'react'
import { formatDuration } from '#measure'
import { type VariantId, variants } from '#race'
import { Button, classNames, Notice, PlayIcon, Progress, Segmented, Select, StopIcon, useStore } from '#ui'
import type { PanelProps } from './panel-props.ts'
import styles from './RealRace.module.css'
import { RealRaceResult } from './RealRaceResult.tsx'
import { RealRaceModel, type RealRaceSnapshot } from './real-race-model.ts'
import { StoreBuffer } from './StoreBuffer.tsx'

const variantOptions = (Object.keys(variants) as VariantId[]).map((value) => ({ value, label: variants[value].title }))
const workerOptions = [2, 3, 4, 8].map((value) => ({ value, label: `${value}` }))

/** The race on this machine: real workers on real shared memory, beside what the model says. */
export default function RealRace({ sharedMemory, logicalCpus }: Pick<PanelProps, 'sharedMemory' | 'logicalCpus'>) {
  const [model] = useState(() => new RealRaceModel())
  const snapshot = useStore(model.store)
  // Leaving the panel ends its workers.
  useEffect(() => {
    void model.open()
    return () => model[Symbol.dispose]()
  }, [model])
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
        label="How each worker adds 1"
        options={variantOptions}
        value={snapshot.variant}
        onChange={(chosen) => model.choose({ variant: chosen })}
      />
      <Segmented
        label="Workers"
        options={workerOptions}
        value={snapshot.workers}
        onChange={(workers) => model.choose({ workers })}
        help={`The browser reports ${logicalCpus === 1 ? '1 logical CPU' : `${logicalCpus} logical CPUs`}.`}
      />
      <figure className={styles['code']}>
        <figcaption>
          {variant.language === 'WebAssembly' ? 'WebAssembly, as text and bytes' : 'JavaScript, in a loop'}
        </figcaption>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: code that scrolls must be reachable by keyboard */}
        <pre tabIndex={0}>
          <code>{variant.code}</code>
        </pre>
      </figure>
      {sharedMemory.state === 'off' ? (
        <NoSharedMemory cause={sharedMemory.cause} />
      ) : (
        <RunSlot model={model} snapshot={snapshot} ready={sharedMemory.state === 'on'} />
      )}
    </div>
  )
}

function NoSharedMemory({ cause }: { readonly cause: string | undefined }) {
  return (
    <Notice tone="warn" title="No shared memory, no real race">
      {cause} What you see is the model, simulated. For the real race, open the playground in a tab of its own, from a
      server that sends the COOP and COEP headers.
    </Notice>
  )
}

interface RunSlotProps {
  readonly model: RealRaceModel
  readonly snapshot: RealRaceSnapshot
  readonly ready: boolean
}

function RunSlot({ model, snapshot, ready }: RunSlotProps) {
  const { activity, measured } = snapshot
  const inProgress = activity.state !== 'idle' && activity.state !== 'litmus'
  const blocked = activity.state === 'litmus' ? 'The store-buffer test is running' : 'Looking for shared memory'
  return (
    <div className={classNames(styles['slot'], inProgress && styles['busy'])}>
      {inProgress && <RaceProgress snapshot={snapshot} />}
      {/* One button for both, so that it keeps the focus. */}
      <Button
        tone={inProgress ? 'plain' : 'primary'}
        size={inProgress ? 'regular' : 'large'}
        icon={inProgress ? <StopIcon /> : <PlayIcon />}
        hint={inProgress ? undefined : 'about 15 s'}
        disabledReason={inProgress || (ready && activity.state === 'idle') ? undefined : blocked}
        onClick={() => (inProgress ? model.cancel() : void model.run())}
      >
        {inProgress ? 'Cancel' : measured === null ? 'Race for real' : 'Race again'}
      </Button>
    </div>
  )
}

function RaceProgress({ snapshot: { activity, measured } }: { readonly snapshot: RealRaceSnapshot }) {
  if (activity.state === 'calibrating') {
    const tried = activity.increments.toLocaleString('en')
    return <Progress label="Looking for a run of 300 ms" aside={`${tried} increments`} value={0} />
  }
  if (activity.state !== 'racing' || measured === null) return <Progress label="Starting workers" value={0} />
  const { runs, setup } = measured
  const left = `${formatDuration(Math.ceil(activity.etaMs / 1000) * 1000, 1000)
    .replace('.00', '')
    .replace('.0 ', ' ')} left`
  return <Progress label={`Run ${runs.length} of ${setup.trials}`} aside={left} value={runs.length / setup.trials} />
}
