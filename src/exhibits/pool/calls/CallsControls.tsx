import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Button, classNames, Lockable, type Option, PlayIcon, RepeatIcon, Segmented, Select } from '#ui'
import type { PartProps } from '../part.ts'
import styles from './CallsControls.module.css'
import type { CallsModel } from './model.ts'
import { params, type Settings, setupOf } from './params.ts'
import {
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
import { text } from './text/controls.ts'

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
            aria-label={text.moreSettings}
            aria-expanded={more}
            onClick={() => setMore(!more)}
          >
            {text.more}
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
          label={text.method}
          hideLabel
          options={options}
          value={chosen}
          onChange={(method) => model.choose({ method })}
        />
      </div>
      <Select
        label={text.workers}
        hideLabel
        options={upTo(mostProcesses).map((value) => ({ value, label: text.workersOf(value) }))}
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
        label={text.method}
        hideLabel
        options={options}
        value={base}
        onChange={(chosen) => model.choose({ method: (isOn ? asyncOf(chosen) : undefined) ?? chosen })}
      />
      <Button
        className={styles['async']}
        aria-pressed={isOn}
        disabledReason={other === undefined ? text.isIterator(base) : undefined}
        onClick={() => other !== undefined && model.choose({ method: other })}
      >
        {text.async}
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
      label={text.task(special)}
      hideLabel
      options={[
        { value: 0, label: text.succeeds(special) },
        { value: special, label: text.raises(special) },
      ]}
      value={setup.failing}
      onChange={(failing) => model.choose({ failing })}
    />
  )
}

function ChunkSize({ model, snapshot: { settings } }: ChoiceProps) {
  if (isSingle(settings.method)) {
    const one = [{ value: 1, label: text.singleCalls }]
    return <Select label={text.chunksize} hideLabel options={one} value={1} onChange={() => {}} />
  }
  const rule = { value: 0, label: text.rule(ruleOf(settings)) }
  const sizes = offered([1, 2, 3, 4, 6, 8], chunksizeOf(settings), text.chunksizeOf)
  return (
    <Select
      label={text.chunksize}
      hideLabel
      options={[rule, ...sizes]}
      value={settings.chunksize}
      onChange={(chunksize) => model.choose({ chunksize })}
    />
  )
}

const OwnRun = lazy(() => import('./OwnRun.tsx'))

const sources = (['simulated', 'traced', 'own'] as const).map((value) => ({ value, label: text.sources[value] }))

/** By the rules with virtual time, or really; a real run is made again with a press. */
function Source({ model, snapshot, access }: Omit<CallsControlsProps, 'embedded'>) {
  const { settings, run, activity } = snapshot
  const busy = isBusy(activity)
  return (
    <div className={styles['source']}>
      <Lockable access={access}>
        <Segmented
          label={text.source}
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
          disabledReason={busy ? text.busy : undefined}
          onClick={() => void model.record()}
        >
          {run === null ? text.run : text.runAgain}
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
        label={text.size}
        hideLabel
        options={offered([4, 5, 8, 10, 12, 16, 20, mostItems], settings.items, text.sizeOf)}
        value={settings.items}
        onChange={(items) => model.choose({ items })}
      />
    )
  }
  return (
    <>
      <Select
        label={text.tasks}
        hideLabel
        options={offered([4, 5, 8, 10, 12, 16, 20, mostItems], settings.items, text.tasksOf)}
        value={settings.items}
        onChange={(items) => model.choose({ items, failing: 0 })}
      />
      <Select
        label={text.costs}
        hideLabel
        options={costKinds.map((value) => ({ value, label: text.costKinds[value] }))}
        value={settings.costs}
        onChange={(costs) => model.choose({ costs })}
      />
      <Select
        label={text.waiting}
        hideLabel
        options={offered([0, 25, 50, 75, 100], settings.waiting, text.waitingOf)}
        value={settings.waiting}
        onChange={(waiting) => model.choose({ waiting })}
      />
      <Select
        label={text.seed}
        hideLabel
        options={offered([1, 2, 3, 4, 5, 6, 7, 8], settings.seed, text.seedOf)}
        value={settings.seed}
        onChange={(seed) => model.choose({ seed })}
      />
      {settings.source === 'simulated' && (
        <Select
          label={text.cpus}
          hideLabel
          options={upTo(mostProcesses).map((value) => ({ value, label: text.cpusOf(value) }))}
          value={settings.cpus}
          onChange={(cpus) => model.choose({ cpus })}
        />
      )}
    </>
  )
}
