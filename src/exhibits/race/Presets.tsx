import { memo } from 'react'
import { Button } from '#ui'
import type { RaceModel } from './model.ts'
import { constantOf } from './names.ts'
import styles from './Presets.module.css'
import { readDigits } from './params.ts'
import type { Ready } from './snapshot.ts'

/** The schedules worth seeing, for the numbers and the granularity on the stage. */
export const Presets = memo(({ model, shown }: { readonly model: RaceModel; readonly shown: Ready }) => {
  const { program, lowered, source } = shown.stage
  const presets = program?.presets.filter(
    ({ granularity, constants = {} }) =>
      granularity === lowered.granularity &&
      Object.entries({ ...defaults(program.source), ...constants }).every(
        ([name, value]) => constantOf(source, name) === value,
      ),
  )
  if (presets === undefined || presets.length === 0) return null
  return (
    <div className={styles['presets']}>
      {presets.map(({ title, schedule }) => (
        <Button key={title} onClick={() => model.show(readDigits(schedule))}>
          {title}
        </Button>
      ))}
    </div>
  )
})

const defaults = (source: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    ['p', 'k']
      .filter((name) => new RegExp(`^const ${name} =`, 'm').test(source))
      .map((name) => [name, constantOf(source, name)]),
  )
