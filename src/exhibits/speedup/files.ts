/** Files that the visitor takes home or brings back. Loaded when the first one is asked for. */
import { type SpeedupReport, toCsv, toJson } from '#measure'
import { loadExportImage } from '#ui'

function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // The browser has taken the address by the next turn; kept longer, the blob would stay in memory.
  setTimeout(() => URL.revokeObjectURL(link.href))
}

const nameOf = (report: SpeedupReport, extension: string): string =>
  `speedup-${report.workload}-${report.measuredAt.slice(0, 19).replaceAll(':', '')}.${extension}`

export function saveJson(report: SpeedupReport): void {
  save(new Blob([toJson(report)], { type: 'application/json' }), nameOf(report, 'json'))
}

export function saveCsv(report: SpeedupReport): void {
  save(new Blob([toCsv(report)], { type: 'text/csv' }), nameOf(report, 'csv'))
}

/** The drawing inside `element` as a file. The code for it is loaded when it is first asked for. */
export async function savePicture(element: Element, kind: 'svg' | 'png', title: string, name: string): Promise<void> {
  const { pngOf, svgOf } = await loadExportImage()
  const blob =
    kind === 'png' ? await pngOf(element, 2, title) : new Blob([svgOf(element, title)], { type: 'image/svg+xml' })
  save(blob, `${name}.${kind}`)
}

/** A text file that the visitor picks, or null when they pick none. */
export function pickTextFile(accept: string): Promise<string | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0]?.text() ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}
