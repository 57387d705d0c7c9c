import { memo } from 'react'
import type { Granularity } from '#race'
import { classNames, Lockable, Segmented, Select } from '#ui'
import type { Access } from '../exhibit.ts'
import { fixes } from './fixes.ts'
import type { RaceModel } from './model.ts'
import { constantOf, granularityWords } from './names.ts'
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

const fixOptions = fixes.map(({ program, title }) => ({ value: program, label: title }))

function Controls({ model, shown, programs, program, source, p, k, compact = false }: RaceControlsProps) {
  const own = { value: 'own', label: text.yourProgram }
  const options = programs.map(({ id, topic, title }) => ({ value: id, label: `${topic}: ${title}` }))
  const stage = shown.state === 'ready' ? shown.stage : null
  const fix = fixes.find((one) => one.program === stage?.program?.id)?.program
  const choice = {
    options: fixOptions,
    value: fix,
    onChange: (wish: (typeof fixOptions)[number]['value'] | undefined) => {
      if (wish !== undefined) model.choose({ program: wish, source: '', p, k })
    },
  }
  const chosen = source !== '' ? 'own' : (stage?.program?.id ?? program)
  return (
    <>
      <div className={classNames(styles['program'], compact && styles['small'])}>
        <Select
          label={text.program}
          hideLabel
          options={chosen === 'own' ? [own, ...options] : options}
          value={chosen}
          onChange={(wish) => wish !== 'own' && model.choose({ program: wish, source: '' })}
        />
      </div>
      {stage !== null && (
        <>
          {stage.program?.parameters.map(({ name, label, min, max }) => (
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
          ))}
          {!compact && fix !== undefined && <span className={styles['break']} />}
          <div className={classNames(styles['wide'], compact && styles['never'])}>
            <span aria-hidden="true">{text.show}</span>
            <Segmented label={text.show} hideLabel {...show(model, stage)} />
          </div>
          <div className={classNames(styles['narrow'], compact && styles['always'])}>
            <Select label={text.show} hideLabel {...show(model, stage)} />
          </div>
          {!compact && fix !== undefined && (
            <>
              <div className={styles['wide']}>
                <span aria-hidden="true">{text.fix}</span>
                <Segmented label={text.fix} hideLabel {...choice} />
              </div>
              <div className={styles['narrow']}>
                <Select label={text.fix} hideLabel {...choice} />
              </div>
            </>
          )}
        </>
      )}
    </>
  )
}

const show = (model: RaceModel, { granularities, lowered }: Ready['stage']) => ({
  options: granularities.map((value) => ({ value, label: granularityWords[value] })),
  value: lowered.granularity,
  onChange: (value: Granularity) => model.showAt(value),
})
