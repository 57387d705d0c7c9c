import { Select } from '#ui'
import type { ChoiceProps } from './controls-props.ts'
import { offered, upTo } from './offered.ts'
import { costKinds, mostItems, mostProcesses } from './setup.ts'
import { text } from './text/controls.ts'

const counts = [4, 5, 8, 10, 12, 16, 20, mostItems] as const

/** What the tasks are like. */
export function TaskChoices({ model, snapshot: { settings } }: ChoiceProps) {
  if (settings.source === 'own') {
    return (
      <Select
        label={text.size}
        hideLabel
        options={offered(counts, settings.items, text.sizeOf)}
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
        options={offered(counts, settings.items, text.tasksOf)}
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
