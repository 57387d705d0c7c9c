import { type ChangeEvent, useState } from 'react'
import type { Schedule } from '#multiprocessing'
import { ListBox, type Option, Segmented, Slider, ToggleChips } from '#ui'
import { type ChunksizeRule, chunksizeFor } from '#workloads'
import type { SpeedupModel } from './model.ts'
import { cardOf, offered, ownId } from './own-card.ts'
import { type Settings, sizeOf } from './params.ts'
import styles from './SetupControls.module.css'
import { text as words } from './text/lab.ts'
import { chunksText } from './view.ts'

const schedules: readonly Option<Schedule>[] = [
  { value: 'static', label: words.schedules.static },
  { value: 'dynamic', label: words.schedules.dynamic },
  { value: 'guided', label: words.schedules.guided },
]

const chunksizes: readonly Option<ChunksizeChoice>[] = [
  { value: 'auto', label: words.chunksizes.auto },
  { value: 'one', label: '1' },
  { value: 'even', label: words.chunksizes.even },
  { value: 'set', label: words.chunksizes.set },
]

interface ControlProps {
  readonly model: SpeedupModel
  readonly settings: Settings
}

/** Everything that decides what a run measures. */
export function SetupControls({ model, settings }: ControlProps) {
  const workers = model.chosenWorkers(settings)
  return (
    <div className={styles['controls']}>
      <ListBox
        label={words.workload}
        options={offered.map(({ id, title, kind }) => ({ value: id, label: title, kind }))}
        value={settings.workload}
        onChange={(workload) => model.choose({ workload })}
      />
      <SizeSlider model={model} settings={settings} />
      <ToggleChips
        label={words.workers}
        aside={words.range(workers)}
        values={model.offeredWorkers(settings)}
        chosen={workers}
        onChange={(chosen) => model.choose({ workers: chosen })}
        limit={model.cpus}
        notes={words.cpuNotes}
        nameOf={(count) => words.workerCount(count)}
      />
      <ChunksizeControl model={model} settings={settings} />
      <Segmented
        label={words.scheduling}
        full
        options={schedules}
        value={settings.schedule}
        onChange={(schedule) => model.choose({ schedule })}
      />
      <TimeControl model={model} settings={settings} />
    </div>
  )
}

function SizeSlider({ model, settings }: ControlProps) {
  const workload = cardOf(settings.workload)
  if (workload === undefined) return null
  const size = sizeOf(settings)
  // A size from a link may lie between the stops; it is kept as a stop of its own.
  const stops = [...new Set([...workload.sizes.stops, size])].sort((a, b) => a - b)
  return (
    <Slider
      label={words.size}
      aside={workload.describeSize(size)}
      min={0}
      max={stops.length - 1}
      value={stops.indexOf(size)}
      valueText={workload.describeSize(size)}
      onChange={(index) => model.choose({ size: stops[index] ?? size })}
    />
  )
}

type ChunksizeChoice = 'auto' | 'one' | 'even' | 'set'

const choiceOf = (chunksize: ChunksizeRule): ChunksizeChoice =>
  chunksize === 'auto' || chunksize === 'even' ? chunksize : chunksize === 1 ? 'one' : 'set'

function ChunksizeControl({ model, settings }: ControlProps) {
  const { chunksize, schedule } = settings
  const [setting, setSetting] = useState(choiceOf(chunksize) === 'set')
  const tasks = cardOf(settings.workload)?.tasks(sizeOf(settings)) ?? 1
  const workers = model.chosenWorkers(settings)
  const shown = workers.includes(model.cpus) ? model.cpus : (workers.at(-1) ?? 1)
  const perChunk = schedule === 'guided' && chunksize === 'auto' ? 1 : chunksizeFor(chunksize, tasks, shown)
  // How many items own code has is known only when it runs.
  const counted = settings.workload !== ownId
  const text = !counted
    ? ''
    : schedule === 'guided'
      ? words.downTo(perChunk)
      : words.chunksAt(shown, chunksText(tasks, perChunk))
  const choose = (choice: ChunksizeChoice): void => {
    setSetting(choice === 'set')
    if (choice === 'set') model.choose({ chunksize: perChunk })
    else model.choose({ chunksize: choice === 'one' ? 1 : choice })
  }
  const type = (event: ChangeEvent<HTMLInputElement>): void => {
    const count = event.target.valueAsNumber
    if (Number.isInteger(count) && count >= 1 && count <= tasks) model.choose({ chunksize: count })
  }
  const input = (
    <label className={styles['exact']}>
      {words.perChunk}
      <input type="number" min={1} max={tasks} defaultValue={perChunk} onChange={type} />
    </label>
  )
  return (
    <Segmented
      label={words.chunkSize}
      aside={setting ? input : text}
      full
      options={chunksizes}
      value={setting ? 'set' : choiceOf(chunksize)}
      onChange={choose}
    />
  )
}

function TimeControl({ model, settings }: ControlProps) {
  const offered = [...new Set([5, 15, 40, settings.seconds])].sort((a, b) => a - b)
  return (
    <Segmented
      label={words.time}
      aside={words.endsEarly}
      full
      options={offered.map((seconds) => ({ value: seconds, label: words.seconds(seconds) }))}
      value={settings.seconds}
      onChange={(seconds) => model.choose({ seconds })}
    />
  )
}
