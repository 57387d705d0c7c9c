import { Slider } from '#ui'
import { text } from './text/workers-slider.ts'

interface WorkersSliderProps {
  readonly label?: string
  readonly most: number
  readonly value: number
  readonly help?: string | undefined
  onChange(workers: number): void
}

/** How many workers, from 1. */
export function WorkersSlider({ label = text.workers, most, value, help, onChange }: WorkersSliderProps) {
  const valueText = value === 1 ? '1 worker' : text.workers2(value)
  return <Slider aside={value} min={1} max={most} {...{ label, value, valueText, help, onChange }} />
}
