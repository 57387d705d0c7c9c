import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Button, classNames, Lockable, type Option, PlayIcon, RepeatIcon, Segmented, Select } from '#ui'
import type { PartProps } from '../part.ts'
import styles from './CallsControls.module.css'
import type { CallsModel } from './model.ts'
import { params, type Settings, setupOf } from './params.ts'
import {
  type CostKind,
  chunksizeOf,
  costKinds,
  isAsync,
  isSingle,
  type Method,
  methods,
  mostItems,
  mostProcesses,
  ruleOf,
  specialItem,
  takesTuples,
} from './setup.ts'
import { isBusy, type Snapshot } from './snapshot.ts'
import { counted } from './words.ts'

interface CallsControlsProps {
  readonly model: CallsModel
  readonly snapshot: Snapshot
  readonly embedded: boolean
  readonly access: PartProps['locks']['controls']
  readonly children?: ReactNode
}

const methodOptions = methods.map((value) => ({ value, label: value }))

/** The methods without the ending: three of them have a form that returns at once. */
const bases = ['map', 'imap', 'imap_unordered', 'starmap', 'apply'] as const
type Base = (typeof bases)[number]
const baseOptions = bases.map((value) => ({ value, label: value }))

const baseOf = (method: Method): Base => bases.find((base) => base === method.replace('_async', '')) ?? 'map'

const asyncOf = (base: Base): Method | undefined => methods.find((method) => method === `${base}_async`)

/** Whether something is set that only the further settings show. */
const isFurther = (settings: Settings): boolean =>
  (['items', 'costs', 'waiting', 'seed', 'cpus'] as const).some((key) => settings[key] !== params[key].fallback)

const costWords: Readonly<Record<CostKind, string>> = {
  equal: 'equal costs',
  growing: 'growing costs',
  random: 'random costs',
  'one-slow': 'one slow task',
}

const upTo = (most: number): readonly number[] => Array.from({ length: most }, (_, place) => place + 1)

/** The offered numbers, and the present one where a link brought another. */
function offered(
  values: readonly number[],
  present: number,
  label: (value: number) => string,
): readonly Option<number>[] {
  return [...new Set([...values, present])].sort((a, b) => a - b).map((value) => ({ value, label: label(value) }))
}

/** What is called, on what, and whether for real. Running it is open where the rest is locked. */
export default function CallsControls(props: CallsControlsProps) {
  const { model, snapshot, embedded, access } = props
  const [more, setMore] = useState(() => isFurther(snapshot.settings))
  return (
    <div className={classNames(styles['controls'], embedded && styles['embedded'])}>
      <Lockable access={access}>
        <CallChoices {...props} />
      </Lockable>
      <Source model={model} snapshot={snapshot} access={access} />
      {props.children}
      {!embedded && (
        <Lockable access={access}>
          <Button
            className={styles['more']}
            aria-label="More settings"
            aria-expanded={more}
            onClick={() => setMore(!more)}
          >
            More
          </Button>
          {more && (
            <div className={styles['tasks']}>
              <TaskChoices model={model} snapshot={snapshot} />
            </div>
          )}
        </Lockable>
      )}
    </div>
  )
}

/** The method, the workers, the chunk size, and whether a task raises. */
function CallChoices({ model, snapshot, embedded }: CallsControlsProps) {
  const { settings } = snapshot
  const isOwn = settings.source === 'own'
  const options = isOwn ? methodOptions.filter(({ value }) => !takesTuples(value)) : methodOptions
  const { method: chosen } = setupOf(settings)
  return (
    <>
      {!embedded && (
        <div className={styles['wide']}>
          <MethodChoice model={model} snapshot={snapshot} />
        </div>
      )}
      <div className={classNames(styles['narrow'], embedded && styles['always'])}>
        <Select
          label="Method"
          hideLabel
          options={options}
          value={chosen}
          onChange={(method) => model.choose({ method })}
        />
      </div>
      <Select
        label="Workers"
        hideLabel
        options={upTo(mostProcesses).map((value) => ({ value, label: counted(value, 'worker') }))}
        value={settings.processes}
        onChange={(processes) => model.choose({ processes })}
      />
      {!embedded && <ChunkSize model={model} snapshot={snapshot} />}
      {!embedded && !isOwn && <SpecialTask model={model} snapshot={snapshot} />}
    </>
  )
}

type ChoiceProps = Omit<CallsControlsProps, 'embedded' | 'access'>

/** The method by its name, and beside it the form that returns at once. */
function MethodChoice({ model, snapshot: { settings } }: ChoiceProps) {
  const base = baseOf(setupOf(settings).method)
  const isOn = isAsync(settings.method)
  const other = isOn ? base : asyncOf(base)
  const options = settings.source === 'own' ? baseOptions.filter(({ value }) => !takesTuples(value)) : baseOptions
  return (
    <>
      <Segmented
        label="Method"
        hideLabel
        options={options}
        value={base}
        onChange={(chosen) => model.choose({ method: (isOn ? asyncOf(chosen) : undefined) ?? chosen })}
      />
      <Button
        className={styles['async']}
        aria-pressed={isOn}
        disabledReason={other === undefined ? `${base} has no _async form: it is an iterator.` : undefined}
        onClick={() => other !== undefined && model.choose({ method: other })}
      >
        _async
      </Button>
    </>
  )
}

/** The task that may be told to raise. */
function SpecialTask({ model, snapshot: { settings } }: ChoiceProps) {
  const setup = setupOf(settings)
  const special = setup.failing === 0 ? specialItem(setup.items) : setup.failing
  return (
    <Select
      label={`Task ${special}`}
      hideLabel
      options={[
        { value: 0, label: `task ${special} succeeds` },
        { value: special, label: `task ${special} raises` },
      ]}
      value={setup.failing}
      onChange={(failing) => model.choose({ failing })}
    />
  )
}

function ChunkSize({ model, snapshot: { settings } }: ChoiceProps) {
  if (isSingle(settings.method)) {
    const one = [{ value: 1, label: 'single calls' }]
    return <Select label="Chunk size" hideLabel options={one} value={1} onChange={() => {}} />
  }
  const rule = { value: 0, label: `the rule: ${ruleOf(settings)}` }
  const sizes = offered([1, 2, 3, 4, 6, 8], chunksizeOf(settings), (size) => `chunk size ${size}`)
  return (
    <Select
      label="Chunk size"
      hideLabel
      options={[rule, ...sizes]}
      value={settings.chunksize}
      onChange={(chunksize) => model.choose({ chunksize })}
    />
  )
}

const OwnRun = lazy(() => import('./OwnRun.tsx'))

const sources: readonly Option<Settings['source']>[] = [
  { value: 'simulated', label: 'Simulated' },
  { value: 'traced', label: 'This machine' },
  { value: 'own', label: 'Your code' },
]

/** By the rules with virtual time, or really; a real run is made again with a press. */
function Source({ model, snapshot, access }: Omit<CallsControlsProps, 'embedded'>) {
  const { settings, run, activity } = snapshot
  const busy = isBusy(activity)
  return (
    <div className={styles['source']}>
      <Lockable access={access}>
        <Segmented
          label="Source of the run"
          hideLabel
          options={sources}
          value={settings.source}
          onChange={(source) => model.choose({ source })}
        />
      </Lockable>
      {settings.source === 'own' && (
        <Suspense>
          <OwnRun model={model} snapshot={snapshot} />
        </Suspense>
      )}
      {settings.source === 'traced' && (
        <Button
          icon={run === null ? <PlayIcon /> : <RepeatIcon />}
          disabledReason={busy ? 'Workers are at work.' : undefined}
          onClick={() => void model.record()}
        >
          {run === null ? 'Run' : 'Run again'}
        </Button>
      )}
    </div>
  )
}

/** What the tasks are like. */
function TaskChoices({ model, snapshot: { settings } }: ChoiceProps) {
  if (settings.source === 'own') {
    return (
      <Select
        label="Size, where items is a function of it"
        hideLabel
        options={offered([4, 5, 8, 10, 12, 16, 20, mostItems], settings.items, (size) => `size ${size}`)}
        value={settings.items}
        onChange={(items) => model.choose({ items })}
      />
    )
  }
  return (
    <>
      <Select
        label="Tasks"
        hideLabel
        options={offered([4, 5, 8, 10, 12, 16, 20, mostItems], settings.items, (count) => counted(count, 'task'))}
        value={settings.items}
        onChange={(items) => model.choose({ items, failing: 0 })}
      />
      <Select
        label="Costs"
        hideLabel
        options={costKinds.map((value) => ({ value, label: costWords[value] }))}
        value={settings.costs}
        onChange={(costs) => model.choose({ costs })}
      />
      <Select
        label="Share of waiting"
        hideLabel
        options={offered([0, 25, 50, 75, 100], settings.waiting, (share) => `${share}% waiting`)}
        value={settings.waiting}
        onChange={(waiting) => model.choose({ waiting })}
      />
      <Select
        label="Seed of the costs"
        hideLabel
        options={offered([1, 2, 3, 4, 5, 6, 7, 8], settings.seed, (seed) => `seed ${seed}`)}
        value={settings.seed}
        onChange={(seed) => model.choose({ seed })}
      />
      {settings.source === 'simulated' && (
        <Select
          label="Simulated CPUs"
          hideLabel
          options={upTo(mostProcesses).map((value) => ({ value, label: value === 1 ? '1 CPU' : `${value} CPUs` }))}
          value={settings.cpus}
          onChange={(cpus) => model.choose({ cpus })}
        />
      )}
    </>
  )
}
