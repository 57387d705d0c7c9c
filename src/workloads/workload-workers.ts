/** How to start the workers that a `Runner` needs: those of its pool, and the one of its baseline. */
export const workloadWorkers = {
  pool: (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  serial: (): Worker => new Worker(new URL('./serial-worker.ts', import.meta.url), { type: 'module' }),
}
