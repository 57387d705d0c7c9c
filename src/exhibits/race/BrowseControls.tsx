import { memo, useId, useState } from 'react'
import { Button, ChevronDownIcon, Segmented, Select } from '#ui'
import styles from './BrowseControls.module.css'
import type { StageProps } from './layout-props.ts'
import { shortOutcome } from './outcomes.ts'
import { groupings } from './params.ts'
import { StartsField } from './StartsField.tsx'
import { type BrowseSettings, isFiltered, noFilter } from './schedule-filter.ts'
import type { Explored } from './snapshot.ts'
import { text } from './text/interleavings.ts'
import type { Browsed } from './use-browsing.ts'

interface BrowseControlsProps extends StageProps {
  readonly exploration: Explored
  readonly browse: BrowseSettings
  readonly browsed: Browsed
  /** The exact number of all schedules. */
  readonly total: bigint
}

const groupOptions = groupings.map((value) => ({ value, label: text.groupBy[value] }))

/** How the schedules are grouped, which of them are let through, and how many these are. */
export function BrowseControls(props: BrowseControlsProps) {
  const { model, browse, browsed, total } = props
  const filtered = isFiltered(browse)
  const [opened, setOpened] = useState(filtered)
  const fieldsId = useId()
  const open = opened || filtered
  return (
    <div className={styles['browse']}>
      <div className={styles['row']}>
        <Segmented
          label={text.group}
          hideLabel
          options={groupOptions}
          value={browse.by}
          onChange={(by) => model.choose({ by })}
        />
        <Button
          tone="quiet"
          icon={<ChevronDownIcon />}
          aria-expanded={open}
          aria-controls={open ? fieldsId : undefined}
          onClick={() => (open ? close(model, filtered, setOpened) : setOpened(true))}
        >
          {text.filter}
        </Button>
      </div>
      {open && <Fields id={fieldsId} {...props} />}
      <p className={styles['count']} aria-live="polite">
        {countText(browse, browsed, total)}
      </p>
    </div>
  )
}

/** A filter that is not seen must not leave anything out. */
function close(model: StageProps['model'], filtered: boolean, setOpened: (opened: boolean) => void): void {
  setOpened(false)
  if (filtered) model.choose(noFilter)
}

function countText(browse: BrowseSettings, browsed: Browsed, total: bigint): string {
  switch (browsed.state) {
    case 'counting':
      return text.counting
    case 'unknown':
      return text.unknown
    case 'ends':
      return text.ofSchedules(
        browsed.outcomes.reduce((sum, { schedules }) => sum + (schedules ?? 0n), 0n),
        total,
      )
    case 'stories': {
      const { told, total: stories, complete } = browsed.list
      return isFiltered(browse) && complete ? text.ofStories(told.length, stories) : text.stories(stories)
    }
    default:
      return ''
  }
}

interface FieldsProps extends BrowseControlsProps {
  readonly id: string
}

/** Numbers of switches that are worth asking for: few are enough for anything to go wrong. */
const switchOptions = [-1, 0, 1, 2, 3, 4].map((value) => ({
  value,
  label: value < 0 ? text.any : value === 0 ? text.none : text.atMost(value),
}))

const Fields = memo(({ id, model, shown, step, exploration, browse }: FieldsProps) => {
  const { starts, switches, end } = browse
  const ends = [
    { value: '', label: text.any },
    ...exploration.outcomes.map(({ name }) => ({ value: name.replace('outcome ', ''), label: shortOutcome(name) })),
  ]
  const others = switchOptions.some(({ value }) => value === switches)
    ? switchOptions
    : [...switchOptions, { value: switches, label: text.atMost(switches) }]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div id={id} role="group" aria-label={text.filter} className={styles['fields']}>
      <StartsField {...{ model, shown, starts }} />
      <Select
        label={text.switches}
        options={others}
        value={switches}
        onChange={(value) => model.choose({ switches: value })}
      />
      <Select
        label={text.end}
        options={ends.some(({ value }) => value === end) ? ends : [...ends, { value: end, label: end }]}
        value={end}
        onChange={(value) => model.choose({ end: value })}
      />
      <div className={styles['row']}>
        <Button
          tone="quiet"
          onClick={() => model.choose({ starts: shown.schedule.slice(0, step).join('') })}
          {...(step === 0 && { disabledReason: text.asSoFarNone })}
        >
          {text.asSoFar}
        </Button>
        <Button tone="quiet" onClick={() => model.choose(noFilter)}>
          {text.clear}
        </Button>
      </div>
      <p>{text.switchIs}</p>
    </div>
  )
})
