/** The filter of the schedules that are browsed, as the address holds it and as the explorer takes it. */
import type { ScheduleFilter } from '#race'
import { readDigits, type Settings } from './params.ts'

/** What of the settings says which schedules are browsed, and how. */
export type BrowseSettings = Pick<Settings, 'by' | 'starts' | 'switches' | 'end'>

/** Lets every schedule through. */
export const noFilter = { starts: '', switches: -1, end: '' } as const

/** Whether some schedules are left out. */
export const isFiltered = ({ starts, switches, end }: BrowseSettings): boolean =>
  starts !== '' || switches >= 0 || end !== ''

export const filterOf = ({ starts, switches }: BrowseSettings): ScheduleFilter => ({
  ...(starts !== '' && { starts: readDigits(starts) }),
  ...(switches >= 0 && { mostPreemptions: switches }),
})

/** Whether an end, as the explorer names it, is let through. */
export const isWantedEnd = ({ end }: Pick<BrowseSettings, 'end'>, name: string): boolean =>
  end === '' || name === end || name === `outcome ${end}`

/** As a visitor writes first steps, P1 is 1; the address counts from 0. */
export const startsText = (starts: string): string =>
  readDigits(starts)
    .map((pid) => pid + 1)
    .join('')

/** First steps as a visitor writes them, spaces or none: the digits of the address, or null where they name no process. */
export function readStarts(text: string, processes: number): string | null {
  const pids = [...text.replaceAll(/[\s,P]/gi, '')].map((digit) => (/^[1-8]$/.test(digit) ? Number(digit) - 1 : 8))
  return pids.every((pid) => pid < processes) ? pids.join('') : null
}
