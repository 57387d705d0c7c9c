import { useCallback } from 'react'
import { formatDuration, formatWorkers, type RunRecord, type SpeedupReport } from '#measure'
import { classNames, ProcessGlyph, ProcessMark, processTone } from '#ui'
import type { Painted } from '#workloads'
import { marksOf, type Painter, paintersOf, type Stretch, stretchesOf } from './painters.ts'
import styles from './TilePicture.module.css'
import { text } from './text/lab.ts'
import { usePainted } from './use-painted.ts'

interface TilePictureProps {
  readonly report: SpeedupReport
  /** The worker count whose run is looked into. */
  readonly workers: number
}

/** The picture that the run computed, its tiles in the colour and with the shape of the worker that painted them. */
export default function TilePicture({ report, workers }: TilePictureProps) {
  const painting = usePainted(report.workload, report.size)
  const kept = report.runs.find((run) => run.workers === workers)
  const painters = kept === undefined ? [] : paintersOf(kept.run)
  return (
    <section aria-labelledby="tile-picture" className={styles['section']}>
      <div className={styles['head']}>
        <h2 id="tile-picture">{text.whoPainted}</h2>
        {kept !== undefined && <span>{text.paintedIn(formatWorkers(workers), report.tasks, kept.round + 1)}</span>}
      </div>
      <div className={styles['frame']}>
        {painting.state === 'painted' && (
          <div role="img" aria-label={wordsOf(report.workloadTitle, painters)} className={styles['picture']}>
            <Shades painted={painting.painted} />
            {kept !== undefined && <Tints painted={painting.painted} run={kept.run} />}
          </div>
        )}
        {painting.state === 'failed' && <p className={styles['failed']}>{text.pictureMissing(painting.reason)}</p>}
      </div>
      {kept === undefined ? <p className={styles['none']}>{text.paintersNotKept}</p> : <Key painters={painters} />}
    </section>
  )
}

const tilesIn = ({ tiles }: Painter): string => text.tiles(tiles)

function wordsOf(title: string, painters: readonly Painter[]): string {
  if (painters.length === 0) return text.picture(title)
  const parts = painters.map((painter) =>
    text.painter(painter.lane + 1, tilesIn(painter), formatDuration(painter.computeMs)),
  )
  return text.pictureBy(title, parts.join(', '))
}

/** The pixels, in shades of grey. */
function Shades({ painted: { shown, pixels } }: { readonly painted: Painted }) {
  // Kept the same between renderings, so that React draws once and not every time.
  const draw = useCallback(
    (canvas: HTMLCanvasElement | null): void => {
      canvas?.getContext('2d')?.putImageData(new ImageData(pixels, shown.width, shown.height), 0, 0)
    },
    [pixels, shown],
  )
  return <canvas ref={draw} width={shown.width} height={shown.height} />
}

const pathOf = (stretches: readonly Stretch[]): string =>
  stretches.map(({ left, top, width, height }) => `M${left} ${top}h${width}v${height}h${-width}z`).join('')

/** Over the pixels the workers: a colour for each stretch of tiles, and a shape in it. */
function Tints({ painted: { size, tiles }, run }: { readonly painted: Painted; readonly run: RunRecord }) {
  const stretches = stretchesOf(run, tiles)
  const { size: markSize, marks } = marksOf(stretches, size)
  const lanes = Array.from({ length: run.workers }, (_, lane) => lane)
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      preserveAspectRatio="none"
      className={styles['tints']}
      aria-hidden="true"
    >
      {lanes.map((lane) => (
        <path
          key={lane}
          className={classNames(styles['tint'], processTone(lane))}
          d={pathOf(stretches.filter((stretch) => stretch.lane === lane))}
        />
      ))}
      {marks.map(({ lane, x, y }) => (
        <g key={`${x} ${y}`}>
          <circle className={styles['halo']} cx={x + markSize / 2} cy={y + markSize / 2} r={0.7 * markSize} />
          <ProcessMark slot={lane} x={x} y={y} size={markSize} />
        </g>
      ))}
    </svg>
  )
}

/** Tiles and time of each worker: equal times with unequal tiles are what dynamic scheduling is for. */
function Key({ painters }: { readonly painters: readonly Painter[] }) {
  return (
    <ul className={styles['key']}>
      {painters.map((painter) => (
        <li key={painter.lane}>
          <ProcessGlyph slot={painter.lane} label={`W${painter.lane + 1}`} />
          <span>{tilesIn(painter)}</span>
          <span className={styles['time']}>{formatDuration(painter.computeMs)}</span>
        </li>
      ))}
    </ul>
  )
}
