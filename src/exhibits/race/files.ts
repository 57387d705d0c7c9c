/** A schedule as files: a text trace, and a storyboard for slides. */
import { didText, type FindingText } from './finding.ts'
import { laneViews } from './lanes.ts'
import { nameOf } from './names.ts'
import { ownProgram } from './params.ts'
import type { Ready } from './snapshot.ts'
import { text as words } from './text/run.ts'
import { traceOf } from './trace.ts'

function save(text: string, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

const idOf = ({ program }: Ready['stage']): string => program?.id ?? ownProgram

const fileName = ({ stage, schedule }: Ready, ending: string): string =>
  `race-${idOf(stage)}-${schedule.join('').slice(0, 40)}.${ending}`

/** The schedule step by step, as plain text. */
export function traceText(ready: Ready, { title, sentence }: FindingText): string {
  const { stage, schedule } = ready
  const lines = traceOf(ready).taken.map((taken, at) => {
    const touched = taken.reads.length + taken.writes.length > 0 ? `   ${didText(ready, taken)}` : ''
    const lost = taken.overwrites === null ? '' : `   ${words.updateLost(nameOf(stage, taken.overwrites))}`
    return `${`${at + 1}`.padStart(3)}  ${nameOf(stage, taken.pid).padEnd(6)}${taken.text.padEnd(24)}${touched}${lost}`.trimEnd()
  })
  return [
    words.traceOf(stage.title, stage.lowered.granularity),
    words.traceSchedule(schedule.join('')),
    '',
    ...lines,
    '',
    title,
    sentence,
    '',
  ].join('\n')
}

export const saveTrace = (ready: Ready, ending: FindingText): void =>
  save(traceText(ready, ending), 'text/plain', fileName(ready, 'txt'))

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const colours = ['#1d5fc4', '#db6313', '#0b5c4a', '#c562ab'] as const
const [column, row, left, top] = [112, 44, 90, 64]

/** The schedule as one drawing with its own colours: it stands in any slide. */
export function storyboard(ready: Ready, ending: FindingText): string {
  const { stage, schedule } = ready
  const { taken } = traceOf(ready)
  const rows = stage.lowered.processes.length
  const lanes = laneViews(ready, schedule.length)
  const [width, height] = [left + column * taken.length + 20, top + row * (rows + lanes.length) + 20]
  const names = stage.lowered.processes.map(({ name }, pid) => label(10, top + row * pid + 25, name))
  const blocks = taken.map((one, at) => {
    const [x, y] = [left + column * at, top + row * one.pid]
    const box = `<rect x="${x}" y="${y}" width="${column - 6}" height="${row - 8}" rx="5" fill="${colours[one.pid % 4]}"/>`
    return `${box}<text x="${x + column / 2 - 3}" y="${y + 23}" text-anchor="middle" font-size="12" fill="#fff">${escapeXml(one.text)}</text>`
  })
  const values = lanes.flatMap(({ name, parts }, lane) => {
    const y = top + row * (rows + lane)
    const boxes = parts.map(({ from, to, value, lost }) => {
      const edge = lost ? '#b3261e' : '#8c6400'
      const box = `<rect x="${left + column * from}" y="${y}" width="${column * (to - from) - 6}" height="${row - 16}" rx="5" fill="#f3c244" stroke="${edge}"/>`
      return `${box}${label(left + column * from + 10, y + 19, value)}`
    })
    return [label(10, y + 19, name), ...boxes]
  })
  const head = label(10, 30, ending.title, 20)
  const body = [head, ...names, ...blocks, ...values].join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif"><rect width="100%" height="100%" fill="#fff"/>${body}</svg>`
}

const label = (x: number, y: number, text: string, size = 14): string =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="600" fill="#171b20">${escapeXml(text)}</text>`

export const saveStoryboard = (ready: Ready, ending: FindingText): void =>
  save(storyboard(ready, ending), 'image/svg+xml', fileName(ready, 'svg'))
