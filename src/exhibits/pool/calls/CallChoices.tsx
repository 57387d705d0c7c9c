import { Button, classNames, Segmented, Select } from '#ui'
import styles from './CallsControls.module.css'
import type { CallsControlsProps, ChoiceProps } from './controls-props.ts'
import { offered, upTo } from './offered.ts'
import { setupOf } from './params.ts'
import {
  chunksizeOf,
  isAsync,
  isSingle,
  type Method,
  methods,
  mostProcesses,
  ruleOf,
  specialItem,
  takesTuples,
} from './setup.ts'
import { text } from './text/controls.ts'

const methodOptions = methods.map((value) => ({ value, label: value }))

/** The methods without the ending: three of them have a form that returns at once. */
const bases = ['map', 'imap', 'imap_unordered', 'starmap', 'apply'] as const
type Base = (typeof bases)[number]
const baseOptions = bases.map((value) => ({ value, label: value }))

const baseOf = (method: Method): Base => bases.find((base) => base === method.replace('_async', '')) ?? 'map'

const asyncOf = (base: Base): Method | undefined => methods.find((method) => method === `${base}_async`)

/** The method, the workers, the chunk size, and whether a task raises. */
export function CallChoices({ model, snapshot, embedded }: CallsControlsProps) {
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
