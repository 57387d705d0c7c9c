import { memo } from 'react'
import type { Granularity } from '#race'
import { classNames, Lockable, Segmented, type SegmentedProps, Select } from '#ui'
import type { Access } from '../exhibit.ts'
import { fixes } from './fixes.ts'
import type { RaceModel } from './model.ts'
import { constantOf, granularityWords } from './names.ts'
import { ownProgram } from './params.ts'
import styles from './RaceControls.module.css'
import type { Ready, Snapshot } from './snapshot.ts'
import { text } from './text/run.ts'

interface RaceControlsProps extends Pick<Snapshot, 'shown' | 'programs'> {
  readonly model: RaceModel
  /** The id in the address. */
  readonly program: string
  /** Empty where the text is not the visitor's own. */
  readonly source: string
  /** Values for its constants; 0 stands for the text's own. */
  readonly p: number
  readonly k: number
  /** Less of it, for a small frame. */
  readonly compact?: boolean
  readonly access: Access
}

/** What the controls take out of a snapshot. */
export const controlsOf = ({ programs, settings: { program, source, p, k } }: Snapshot) => ({
  programs,
  program,
  source,
  p,
  k,
})

/** The program, its numbers, and how finely it is cut; locked or hidden where the link says so. */
export const RaceControls = memo((props: RaceControlsProps) => (
  <div className={styles['controls']}>
    <Lockable access={props.access}>
      <Controls {...props} />
    </Lockable>
  </div>
))

function Controls(props: RaceControlsProps) {
  const { shown } = props
  const stage = shown.state === 'ready' ? shown.stage : null
  return (
    <>
      <ProgramChoice {...props} stage={stage} />
      {stage !== null && (
        <>
          <ConstantChoices model={props.model} stage={stage} />
          <LookChoices {...props} stage={stage} />
        </>
      )}
    </>
  )
}

type Stage = Ready['stage']

function ProgramChoice({
  model,
  stage,
  programs,
  program,
  source,
  compact,
}: RaceControlsProps & { stage: Stage | null }) {
  const own = { value: ownProgram, label: text.yourProgram }
  const options = programs.map(({ id, topic, title }) => ({ value: id, label: `${topic}: ${title}` }))
  const chosen = source !== '' ? ownProgram : (stage?.program?.id ?? program)
  return (
    <div className={classNames(styles['program'], compact && styles['small'])}>
      <Select
        label={text.program}
        hideLabel
        options={chosen === ownProgram ? [own, ...options] : options}
        value={chosen}
        onChange={(wish) => wish !== ownProgram && model.choose({ program: wish, source: '' })}
      />
    </div>
  )
}

function ConstantChoices({ model, stage }: { readonly model: RaceModel; readonly stage: Stage }) {
  return stage.program?.parameters.map(({ name, label, min, max }) => (
    <Select
      key={name}
      label={label}
      hideLabel
      options={Array.from({ length: max - min + 1 }, (_, index) => ({
        value: min + index,
        label: `${label}: ${min + index}`,
      }))}
      value={constantOf(stage.source, name)}
      onChange={(value) => model.choose(name === 'p' ? { p: value } : { k: value })}
    />
  ))
}

/** How finely the program is cut; and, where it adds 1 in one of several ways, which way. */
function LookChoices({ model, stage, p, k, compact }: RaceControlsProps & { readonly stage: Stage }) {
  const fix = fixes.find(({ program }) => program === stage.program?.id)
  const looks = show(model, stage)
  if (compact) return <Select label={text.show} hideLabel {...looks} />
  return (
    <>
      {fix !== undefined && <span className={styles['break']} />}
      <EitherChoice label={text.show} {...looks} />
      {fix !== undefined && (
        <EitherChoice
          label={text.fix}
          options={fixOptions}
          value={fix.program}
          onChange={(program) => model.choose({ program, source: '', p, k })}
        />
      )}
    </>
  )
}

const fixOptions = fixes.map(({ program, title }) => ({ value: program, label: title }))

/** Side by side where there is room, else a list. */
function EitherChoice<T>(props: Pick<SegmentedProps<T>, 'label' | 'options' | 'value' | 'onChange'>) {
  return (
    <>
      <div className={styles['wide']}>
        <span aria-hidden="true">{props.label}</span>
        <Segmented hideLabel {...props} />
      </div>
      <div className={styles['narrow']}>
        <Select {...props} />
      </div>
    </>
  )
}

const show = (model: RaceModel, { granularities, lowered }: Ready['stage']) => ({
  options: granularities.map((value) => ({ value, label: granularityWords[value] })),
  value: lowered.granularity,
  onChange: (value: Granularity) => model.showAt(value),
})
