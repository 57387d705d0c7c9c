import { Slider } from '#ui'
import { runText as text } from './text.ts'

interface WorkersSliderProps {
  readonly label?: string
  readonly most: number
  readonly value: number
  readonly help?: string | undefined
  onChange(workers: number): void
}

/** How many workers, from 1. */
export function WorkersSlider({ label = text.workers, most, value, help, onChange }: WorkersSliderProps) {
  return (
    <Slider aside={value} min={1} max={most} valueText={text.workersOf(value)} {...{ label, value, help, onChange }} />
  )
}
