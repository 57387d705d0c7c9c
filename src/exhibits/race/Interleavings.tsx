import { memo, useMemo, useState } from 'react'
import type { WaysOn } from '#race'
import { Button, Notice, useNews } from '#ui'
import { BrowseControls } from './BrowseControls.tsx'
import styles from './Interleavings.module.css'
import type { StageProps } from './layout-props.ts'
import { OutcomeRows } from './OutcomeRows.tsx'
import { otherCounts, wrongShare } from './outcomes.ts'
import { StoryRows } from './StoryRows.tsx'
import type { BrowseSettings } from './schedule-filter.ts'
import type { ExplorationState, Explored } from './snapshot.ts'
import { text } from './text/interleavings.ts'
import { type Browsed, useBrowsing } from './use-browsing.ts'

interface InterleavingsProps extends StageProps {
  readonly exploration: ExplorationState
  readonly waysOn: WaysOn | null
  readonly browse: BrowseSettings
}

/** What all schedules end in, counted exactly. */
function Interleavings({ exploration, ...props }: InterleavingsProps) {
  const { model } = props
  useNews(newsOf(exploration))
  switch (exploration.state) {
    case 'exploring':
      return (
        <>
          <h2 className={styles['title']}>{text.title}</h2>
          <p className={styles['note']}>{text.statesSoFar(exploration.progress?.states ?? 1)}</p>
          <Button onClick={() => model.search.cancel()}>{text.cancel}</Button>
        </>
      )
    case 'explored':
      return <Found {...props} exploration={exploration} />
    default:
      return (
        <>
          <h2 className={styles['title']}>{text.title}</h2>
          <Notice
            title={exploration.state === 'failed' ? text.noMeaning : text.cancelled}
            actions={<Button onClick={() => void model.explore()}>{text.searchAgain}</Button>}
          >
            {exploration.state === 'failed' && exploration.reason}
          </Notice>
        </>
      )
  }
}

/** What a search came to. */
function newsOf(exploration: ExplorationState): string | null {
  switch (exploration.state) {
    case 'exploring':
      return null
    case 'explored':
      return titleOf(exploration)
    default:
      return exploration.state === 'failed' ? text.noMeaning : text.cancelled
  }
}

const titleOf = ({ report: { schedules, states } }: Explored): string =>
  schedules === null ? text.titleOfStates(states) : text.titleOf(BigInt(schedules))

type FoundProps = InterleavingsProps & { readonly exploration: Explored }

function Found({ model, shown, step, exploration, waysOn, browse }: FoundProps) {
  const { report } = exploration
  const total = report.schedules === null ? null : BigInt(report.schedules)
  const others = useMemo(() => otherCounts(shown.stage), [shown.stage])
  const wrong = waysOn === null ? null : wrongShare(waysOn, shown.stage)
  const [all, setAll] = useState(false)
  const browsed = useBrowsing({ model, exploration, browse, all })
  return (
    <>
      <h2 className={styles['title']}>{titleOf(exploration)}</h2>
      {report.stopped !== undefined && (
        <Notice
          tone="warn"
          title={text.searchStopped(report.stopped.split(':')[0] ?? '')}
          actions={<Button onClick={() => void model.explore({ further: true })}>{text.searchFurther}</Button>}
        >
          {text.reached}
        </Notice>
      )}
      {report.cyclic === true && <p className={styles['note']}>{text.endless}</p>}
      {total !== null && <p className={styles['note']}>{wrong === null ? ' ' : text.fromStep(step, wrong)}</p>}
      {others !== null && <p className={styles['note']}>{others}</p>}
      {total !== null && <BrowseControls {...{ model, shown, step, exploration, browse, browsed, total }} />}
      <Rows {...{ model, shown, exploration, browsed }} onAll={() => setAll(true)} />
      <p className={styles['note']}>{text.noProbabilities}</p>
    </>
  )
}

interface RowsProps extends Pick<FoundProps, 'model' | 'shown' | 'exploration'> {
  readonly browsed: Browsed
  /** All schedules that the filter lets through are asked for. */
  onAll(): void
}

function Rows({ model, shown, exploration, browsed, onAll }: RowsProps) {
  const { outcomes, report } = exploration
  const rows = { model, shown, outcomes, total: report.schedules }
  // No number is exact there, but every end that was reached is.
  if (report.schedules === null) return <OutcomeRows {...rows} />
  switch (browsed.state) {
    case 'all':
      return <OutcomeRows {...rows} />
    case 'ends':
      return <OutcomeRows {...rows} selected={browsed.outcomes} onAll={onAll} />
    case 'stories':
      return <StoryRows {...rows} total={report.schedules} list={browsed.list} />
    default:
      return null
  }
}

// A step changes little of it, and that later.
export default memo(Interleavings)
