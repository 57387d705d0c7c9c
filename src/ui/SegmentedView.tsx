import { type ReactNode, useId } from 'react'
import { type Option, SegmentRow } from './Segmented.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** What the tabs over one panel take. */
export interface SegmentedViewProps<T> {
  /** What is viewed; for screen readers. */
  readonly label: string
  readonly options: readonly Option<T>[]
  readonly value: T
  onChange(value: T): void
  /** The id of the `ViewPanel` that shows the chosen view; unique on the page. */
  readonly panelId: string
}

/** Two or three views of the same thing, such as graph and table: tabs in the shape of a segmented control. */
export function SegmentedView<T>({ label, panelId, ...row }: SegmentedViewProps<T>) {
  const labelId = useId()
  return (
    <div>
      <VisuallyHidden id={labelId}>{label}</VisuallyHidden>
      <SegmentRow {...row} labelId={labelId} full={false} roles={['tablist', 'tab']} panelId={panelId} />
    </div>
  )
}

/** The panel that a `SegmentedView` switches: `id` is its `panelId`, `index` the place of the chosen view, from 0. */
export function ViewPanel({
  id,
  index,
  children,
}: {
  readonly id: string
  readonly index: number
  readonly children: ReactNode
}) {
  return (
    <div id={id} role="tabpanel" aria-labelledby={`${id}-tab-${index}`}>
      {children}
    </div>
  )
}
