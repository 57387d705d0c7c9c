import { type CSSProperties, memo, type PointerEvent, useMemo, useRef, useState } from 'react'
import { classNames, ProcessMark, processTone } from '#ui'
import { isPossible, pathPoints, through } from './lattice.ts'
import panel from './PanelText.module.css'
import styles from './ProgressGraph.module.css'
import type { Corner, ProgressView } from './progress-view.ts'
import type { Ready } from './snapshot.ts'
import { text } from './text/panels.ts'

interface ProgressDrawingProps {
  readonly view: ProgressView
  readonly shown: Ready
  readonly step: number
  readonly onSwap: (corner: Corner) => void
  readonly onPath: (schedule: readonly number[]) => void
}

interface Place {
  readonly first: number
  readonly second: number
}

/** Room at the left and below for the names of the steps, and at the other sides; in pixels of the drawing. */
const room = { left: 62, bottom: 44, right: 20, top: 20 } as const

function frameOf({ width, height }: ProgressView['lattice']) {
  const most = Math.max(width, height, 1)
  const cell = most <= 3 ? 78 : most <= 6 ? 48 : 32
  const size = { width: width * cell + room.left + room.right, height: height * cell + room.top + room.bottom }
  const x = (first: number): number => room.left + first * cell
  const y = (second: number): number => room.top + (height - second) * cell
  return { cell, ...size, x, y, at: ({ first, second }: Place): string => `${x(first)} ${y(second)}` }
}

type Frame = ReturnType<typeof frameOf>

/** The drawing itself: what is possible underneath, the path above it, and a button at each corner of the path. */
export function ProgressDrawing({ view, shown, step, onSwap, onPath }: ProgressDrawingProps) {
  const frame = useMemo(() => frameOf(view.lattice), [view])
  const box = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState<readonly number[] | null>(null)
  const pathAt = (event: PointerEvent): readonly number[] | null => {
    const bounds = box.current?.getBoundingClientRect()
    if (bounds === undefined) return null
    const { lattice } = view
    const first = Math.round(
      ((event.clientX - bounds.left) * frame.width) / bounds.width / frame.cell - room.left / frame.cell,
    )
    const up = ((event.clientY - bounds.top) * frame.height) / bounds.height
    const second = Math.round((frame.height - room.bottom - up) / frame.cell)
    if (first < 0 || second < 0 || first > lattice.width || second > lattice.height) return null
    const path = through(shown.schedule, first, second)
    return isPossible(shown.stage.machine, path) ? path : null
  }
  const drop = (): void => {
    if (dragged !== null && dragged.join() !== shown.schedule.join()) onPath(dragged)
    setDragged(null)
  }
  return (
    <div className={panel['scroll']}>
      <div
        ref={box}
        className={styles['drawing']}
        style={{ inlineSize: frame.width, aspectRatio: `${frame.width} / ${frame.height}` }}
        onPointerDown={(event) => {
          // A press on a corner is a click; only what starts on the drawing itself drags.
          if (event.button !== 0 || (event.target as Element).closest('button') !== null) return
          event.currentTarget.setPointerCapture(event.pointerId)
          setDragged(pathAt(event))
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) setDragged((last) => pathAt(event) ?? last)
        }}
        onPointerUp={drop}
        onPointerCancel={() => setDragged(null)}
      >
        <svg viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={`${view.title}. ${view.sentence}`}>
          <Ground view={view} frame={frame} />
          <Path view={view} frame={frame} step={step} schedule={shown.schedule} />
          {dragged !== null && (
            <polyline className={styles['dragged']} points={pathPoints(dragged).map(frame.at).join(' ')} />
          )}
        </svg>
        {view.corners.map((corner) => (
          <button
            key={corner.place}
            type="button"
            className={styles['corner']}
            style={cornerStyle(corner, frame)}
            aria-label={corner.label}
            aria-disabled={corner.swapped === null}
            title={corner.label}
            onClick={() => onSwap(corner)}
          />
        ))}
      </div>
    </div>
  )
}

const cornerStyle = ({ first, second }: Place, { x, y, width, height }: Frame): CSSProperties => ({
  left: `${(x(first) / width) * 100}%`,
  top: `${(y(second) / height) * 100}%`,
})

const Ground = memo(({ view, frame }: { readonly view: ProgressView; readonly frame: Frame }) => {
  const { cell, x, y, at } = frame
  const end = (move: ProgressView['moves'][number]): Place => ({
    first: move.first + 1 - move.process,
    second: move.second + move.process,
  })
  return (
    <>
      <defs>
        <pattern id="lost-region" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V6" className={styles['hatch']} />
        </pattern>
      </defs>
      {view.points
        .filter(({ fate, first, second }) => fate === 'lost' && first + second > 0)
        .map(({ first, second }) => {
          const corner = { x: x(first) - cell / 2, y: y(second) - cell / 2, width: cell, height: cell }
          return (
            <g key={`${first},${second}`}>
              <rect {...corner} className={styles['region']} />
              <rect {...corner} fill="url(#lost-region)" />
            </g>
          )
        })}
      {view.moves.map((move) => (
        <path
          key={`${move.first},${move.second},${move.process}`}
          d={`M${at(move)}L${at(end(move))}`}
          className={classNames(styles['move'], styles[move.fate])}
        />
      ))}
      {view.points.map(({ first, second, fate }) => (
        <circle key={`${first},${second}`} cx={x(first)} cy={y(second)} r={3} className={styles[`point-${fate}`]} />
      ))}
      <Axes view={view} frame={frame} />
    </>
  )
})

function Axes({ view, frame }: { readonly view: ProgressView; readonly frame: Frame }) {
  const { x, y, height } = frame
  const [across = [], up = []] = view.steps
  const letters = frame.cell >= 78 ? 9 : frame.cell >= 48 ? 6 : 3
  return (
    <g className={styles['axes']}>
      {across.map((word, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
        <text key={index} x={x(index + 0.5)} y={height - 26} textAnchor="middle">
          {word.slice(0, letters)}
        </text>
      ))}
      {up.map((word, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
        <text key={index} x={room.left - 12} y={y(index + 0.5) + 4} textAnchor="end">
          {word.slice(0, 7)}
        </text>
      ))}
      <ProcessMark slot={0} x={room.left - 2} y={height - 14} size={12} />
      <text x={room.left + 14} y={height - 4} className={classNames(styles['name'], processTone(0))}>
        {text.goesRight(view.names[0])}
      </text>
      <ProcessMark slot={1} x={2} y={2} size={12} />
      <text x={18} y={12} className={classNames(styles['name'], processTone(1))}>
        {text.goesUp(view.names[1])}
      </text>
    </g>
  )
}

interface PathProps {
  readonly view: ProgressView
  readonly frame: Frame
  readonly step: number
  readonly schedule: readonly number[]
}

function Path({ view, frame, step, schedule }: PathProps) {
  const { path } = view
  const here = path[step] ?? path[0] ?? { first: 0, second: 0 }
  return (
    <>
      <polyline className={styles['halo']} points={path.map(frame.at).join(' ')} />
      {schedule.map((process, index) => {
        const [from, to] = [path[index], path[index + 1]]
        if (from === undefined || to === undefined) return null
        return (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
            key={index}
            d={`M${frame.at(from)}L${frame.at(to)}`}
            className={classNames(styles['taken'], processTone(process), index >= step && styles['future'])}
          />
        )
      })}
      <circle cx={frame.x(here.first)} cy={frame.y(here.second)} r={7} className={styles['here']} />
    </>
  )
}
