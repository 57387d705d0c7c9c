import { type KeyboardEvent, useRef, useState } from 'react'
import type { GraphPicture } from '#race'
import { classNames, processTone } from '#ui'
import type { GraphLayout, PlacedState } from './graph-layout.ts'
import { sharedName, valueText } from './names.ts'
import panel from './PanelText.module.css'
import { endLabel, endNameAt, isRight } from './panel-ends.ts'
import styles from './StateGraphView.module.css'
import type { Ready } from './snapshot.ts'
import { text as words } from './text/panels.ts'

interface StateGraphDrawingProps {
  readonly picture: GraphPicture
  readonly layout: GraphLayout
  /** The states of the present schedule. */
  readonly path: readonly number[]
  readonly step: number
  readonly shown: Ready
  readonly onChoose: (state: number) => void
}

/** Pixels between columns and rows; the room at the right is for the names of the ends. */
const pitch = { x: 64, y: 30 } as const
const room = { left: 20, right: 96, y: 18 } as const

/** The drawing: steps underneath, the schedule as a path, a button on every state. */
export function StateGraphDrawing(props: StateGraphDrawingProps) {
  const { picture, layout, path, step, onChoose } = props
  const here = path[step] ?? 0
  const [focused, setFocused] = useState<number | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const counts = new Map<number, number>()
  for (const { column } of layout.places) counts.set(column, (counts.get(column) ?? 0) + 1)
  const x = ({ column }: PlacedState): number => room.left + column * pitch.x
  const y = ({ column, row }: PlacedState): number =>
    room.y + (row + (layout.rows - (counts.get(column) ?? 1)) / 2) * pitch.y
  const width = room.left + room.right + (layout.columns - 1) * pitch.x
  const height = 2 * room.y + (layout.rows - 1) * pitch.y
  const tabStop = focused !== null && focused < layout.places.length ? focused : here
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = neighbour(props, tabStop, event.key)
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    setFocused(next)
    box.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div className={panel['scroll']}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the buttons inside */}
      <div
        ref={box}
        className={styles['drawing']}
        style={{ inlineSize: width, blockSize: height }}
        onKeyDown={onKeyDown}
      >
        <svg width={width} height={height} aria-hidden="true" focusable="false">
          {picture.steps.map(({ from, process, to }) => {
            const [a, b] = [layout.places[from], layout.places[to]]
            if (a === undefined || b === undefined) return null
            const place = path.indexOf(from)
            const on = place >= 0 && path[place + 1] === to
            return (
              <path
                key={`${from} ${process}`}
                d={edge([x(a), y(a)], [x(b), y(b)])}
                className={classNames(
                  styles['step'],
                  styles[`of${process % 4}`],
                  processTone(process),
                  on && styles['on'],
                )}
              />
            )
          })}
        </svg>
        {layout.places.map((place) => {
          const look = lookOf(props, place.state)
          return (
            <button
              key={place.state}
              type="button"
              className={classNames(styles['state'], styles[look.kind], place.state === here && styles['here'])}
              style={{ left: x(place), top: y(place) }}
              tabIndex={place.state === tabStop ? 0 : -1}
              aria-label={look.label}
              aria-current={place.state === here ? 'step' : undefined}
              title={look.label}
              onFocus={() => setFocused(place.state)}
              onClick={() => onChoose(place.state)}
            >
              {look.name !== '' && <span>{look.name}</span>}
            </button>
          )
        })}
      </div>
    </div>
  )
}

function edge([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): string {
  if (bx > ax) return `M${ax} ${ay}L${bx} ${by}`
  // A step back, or to the same state, bends around what stands between.
  return `M${ax} ${ay}C${ax + 26} ${ay - 30} ${bx - 26} ${by - 30} ${bx} ${by}`
}

function lookOf({ picture, shown, path }: StateGraphDrawingProps, state: number) {
  const { stage } = shown
  const { machine } = stage
  const values = picture.states[state]?.values ?? machine.initial
  const end = endNameAt(machine, values)
  const shared = [...machine.model.slots.entries()]
    .filter(([slot, { process }]) => process === null && slot !== machine.model.errorSlot)
    .map(([slot]) => `${sharedName(stage, slot)} = ${valueText(stage, slot, values)}`)
  const name = end === null ? '' : endLabel(end)
  const on = path.includes(state) ? words.onSchedule : ''
  const ending = end === null ? '' : words.theEnd(name)
  const kind = end === null ? (on === '' ? 'other' : 'passed') : isRight(stage, end) ? 'right' : 'wrong'
  return {
    kind,
    name: kind === 'wrong' ? words.wrongEnd(name) : name,
    label: `${shared.join(', ')}${ending}${on}`,
  } as const
}

/** The state that an arrow key leads to: along a step, against one, or up and down a column. */
function neighbour({ picture, layout }: StateGraphDrawingProps, state: number, key: string): number | undefined {
  const at = layout.places[state]
  const inColumn = (by: number): number | undefined =>
    layout.places.find(({ column, row }) => column === at?.column && row === at.row + by)?.state
  switch (key) {
    case 'ArrowRight':
      return picture.steps.find(({ from }) => from === state)?.to
    case 'ArrowLeft':
      return picture.steps.find(({ to }) => to === state)?.from
    case 'ArrowUp':
      return inColumn(-1)
    case 'ArrowDown':
      return inColumn(1)
    default:
      return undefined
  }
}
