import { lazy, type RefObject, Suspense, useState } from 'react'
import { CopyLink, DownloadIcon, EmbedIcon, Menu, type MenuItem, type Option, SegmentedView } from '#ui'
import type { SpeedupModel } from './model.ts'
import { ownId } from './own-card.ts'
import type { Settings } from './params.ts'
import styles from './ResultTools.module.css'
import type { Snapshot } from './snapshot.ts'
import { text } from './text/lab.ts'

const EmbedSpeedup = lazy(() => import('./EmbedSpeedup.tsx'))
const loadFiles = () => import('./files.ts')

interface ResultToolsProps {
  readonly model: SpeedupModel
  readonly snapshot: Snapshot
  readonly view: PageView
  readonly onView: (view: PageView) => void
  readonly chart: RefObject<HTMLElement | null>
  readonly title: string
  /** The program may be read. */
  readonly withCode: boolean
  readonly addressOf: (options?: { readonly embedded?: boolean }) => string
}

/** What the main part shows: the chart, its numbers, or the program. */
export type PageView = Settings['view']

/** The views of a workload of the catalogue, or of the visitor's own code. */
export function pageViews({ workload }: Settings): readonly Option<PageView>[] {
  const program = workload === ownId ? ownView : pythonView
  return [{ value: 'graph', label: text.views.graph }, { value: 'table', label: text.views.table }, program]
}

const ownView = { value: 'code', label: text.views.code } as const
const pythonView = { value: 'python', label: text.views.python } as const

/** The view that is shown: a link may name one that the workload does not have. */
export function pageView(settings: Settings): PageView {
  const { view } = settings
  if (view === 'graph' || view === 'table') return view
  return settings.workload === ownId ? 'code' : 'python'
}

/** The ways to look at a result, and to take it along. */
export function ResultTools(props: ResultToolsProps) {
  const { model, snapshot, view, onView, chart, title, withCode, addressOf } = props
  const all = pageViews(snapshot.settings)
  const views = withCode ? all : all.filter(({ value }) => value === 'graph' || value === 'table')
  const [embedding, setEmbedding] = useState(false)
  const embed = { label: text.embed, icon: <EmbedIcon />, onSelect: () => setEmbedding(true) }
  return (
    <div className={styles['tools']}>
      <SegmentedView label={text.view} options={views} value={view} onChange={onView} panelId="speedup-view" />
      <div className={styles['actions']}>
        {snapshot.shown !== null && (
          <Menu
            label={text.download}
            icon={<DownloadIcon />}
            items={downloads(snapshot, view, chart, title)}
            align="end"
          />
        )}
        <CopyLink address={addressOf} opens={text.linkOpens} />
        <Menu label={text.moreActions} items={[...comparisons(model, snapshot), embed]} align="end" />
      </div>
      <Suspense>
        {embedding && (
          <EmbedSpeedup
            address={addressOf({ embedded: true })}
            withPoints={snapshot.shown !== null}
            onClose={() => setEmbedding(false)}
          />
        )}
      </Suspense>
    </div>
  )
}

function downloads(
  { shown }: Snapshot,
  view: PageView,
  chart: RefObject<HTMLElement | null>,
  title: string,
): readonly MenuItem[] {
  const report = shown === null || shown.source === 'link' ? null : shown.report
  const picture = (kind: 'png' | 'svg') => (): void => {
    const drawing = chart.current
    const name = text.pictureName(report?.workload)
    if (drawing !== null) void loadFiles().then(({ savePicture }) => savePicture(drawing, kind, title, name))
  }
  return [
    ...(report === null
      ? []
      : [
          {
            label: text.files.csv[0],
            hint: text.files.csv[1],
            onSelect: () => void loadFiles().then(({ saveCsv }) => saveCsv(report)),
          },
          {
            label: text.files.json[0],
            hint: text.files.json[1],
            onSelect: () => void loadFiles().then(({ saveJson }) => saveJson(report)),
          },
        ]),
    ...(view === 'graph'
      ? [
          { label: text.files.png, hint: text.files.chart, onSelect: picture('png') },
          { label: text.files.svg, hint: text.files.chart, onSelect: picture('svg') },
        ]
      : []),
  ]
}

function comparisons(model: SpeedupModel, { shown, comparison }: Snapshot): readonly MenuItem[] {
  const opened = async (use: (text: string) => Promise<void>): Promise<void> => {
    const { pickTextFile } = await loadFiles()
    const text = await pickTextFile('.json,application/json')
    if (text !== null) await use(text)
  }
  return [
    ...(shown === null ? [] : [{ label: text.keepPoints, onSelect: () => model.keepForComparison(true) }]),
    { label: text.openReport, onSelect: () => void opened((text) => model.open(text)) },
    { label: text.drawReport, onSelect: () => void opened((text) => model.compareWith(text)) },
    ...(comparison === null ? [] : [{ label: text.stopComparing, onSelect: () => model.keepForComparison(false) }]),
  ]
}
