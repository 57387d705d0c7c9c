/** Two grandchildren of the main process. */
import { Process } from '#multiprocessing'
import { childModule } from '../lesson/terminal.ts'

/** Starts two processes of a parent, each of which runs `target`, and waits for both. */
export async function startPrinters(parent: string, target: () => void): Promise<void> {
  const module = childModule('child')
  const printers = [1, 2].map((number) => new Process({ module, target, name: `${parent}.${number}` }))
  for (const printer of printers) printer.start()
  await Promise.all(printers.map((printer) => printer.join()))
}
