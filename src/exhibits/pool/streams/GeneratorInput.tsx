import { CodePanel } from '#ui'
import { Choice } from '../lesson/Choice.tsx'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import styles from '../lesson/lesson.module.css'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { WorkersSlider } from '../lesson/WorkersSlider.tsx'
import { mostAhead, pulledAtFirst, streamFinding } from './counts.ts'
import { generatorListing } from './listings.ts'
import { StreamChart } from './StreamChart.tsx'
import type { StreamSetup, scripts } from './scripts.ts'
import { text } from './text/generator-input.ts'
import type { ViewProps } from './view-props.ts'

const items = 40

/** A generator as the input of imap, imap_unordered, or, as a list, of map. */
export default function generatorInput({ page, model, snapshot, tabs }: ViewProps) {
  const { settings, activity, records } = snapshot
  const { how, workers, caller } = settings
  const setup: StreamSetup = { how, workers, items, takeMs: caller === 'slow' ? 40 : 0 }
  const running = activity.state === 'running'
  const last = recordsOf<typeof scripts, 'stream'>(records, 'stream')
    .filter((record) => JSON.stringify(record.setup) === JSON.stringify(setup))
    .at(-1)?.result
  const moments = running ? activity.news : (last?.moments ?? [])
  const now = moments.at(-1) ?? { at: 0, pulled: 0, taken: 0 }
  return (
    <LessonFrame
      {...{ page, model, snapshot, tabs }}
      {...streamFinding(setup, moments, running ? null : (last?.order ?? null))}
      name={text.part}
      context={text.context(items, workers)}
      controls={
        <>
          <Choice
            label={text.method}
            options={text.howOptions}
            value={how}
            onChange={(value) => model.set({ how: value })}
          />
          <WorkersSlider most={4} value={workers} onChange={(value) => model.set({ workers: value })} />
          <Choice
            label={text.caller}
            options={text.callerOptions}
            value={caller}
            onChange={(value) => model.set({ caller: value })}
          />
        </>
      }
      side={<ThenNow items={text.notes} />}
      below={
        <CodePanel
          caption={text.listing}
          source={generatorListing(how, workers)}
          parentLines={how === 'list' ? [12] : [12, 13]}
          workerLines={[4]}
        />
      }
    >
      <RunSlot
        running={running}
        label={text.run}
        progress={text.progress(now.taken, items)}
        onRun={() => void model.run('stream', setup)}
        onCancel={() => model.cancel()}
      />
      <dl className={styles['boxes']}>
        <Count name={text.pulled} value={pulledAtFirst(moments) ?? now.pulled} />
        <Count name={text.held} value={mostAhead(moments)} />
        <Count name={text.taken} value={now.taken} />
      </dl>
      <StreamChart moments={moments} items={items} workers={workers} bounded={how !== 'list'} />
      <p className={styles['kind']}>{text.source}</p>
    </LessonFrame>
  )
}

function Count({ name, value }: { readonly name: string; readonly value: number }) {
  return (
    <div className={styles['box']}>
      <dt className={styles['kind']}>{name}</dt>
      <dd className={styles['number']}>{value}</dd>
    </div>
  )
}
