/** A run on the stage without its looks: the program, the schedule and the place in it, all of it in the address. */
import { Store, writeParams } from '#base'
import { remembered, restored } from './edits.ts'
import { settingsOf } from './opening.ts'
import { params, type Settings, writeDigits } from './params.ts'
import { complete, give } from './schedules.ts'
import type { Arrival, Ready, Snapshot } from './snapshot.ts'
import type { Stage } from './stage.ts'

export class RunModel {
  readonly store: Store<Snapshot>
  readonly #replaceQuery: (query: URLSearchParams, late: boolean) => void

  constructor(query: URLSearchParams, replaceQuery: (query: URLSearchParams, late: boolean) => void) {
    this.#replaceQuery = replaceQuery
    this.store = new Store<Snapshot>({
      ...settingsOf(query),
      programs: [],
      shown: { state: 'loading' },
      exploration: { state: 'cancelled' },
      waysOn: null,
      ...{ arrival: 'jump', playing: false, speed: 1, undo: [], redo: [] },
    })
  }

  protected get snapshot(): Snapshot {
    return this.store.getSnapshot()
  }

  protected get ready(): Ready | null {
    const { shown } = this.snapshot
    return shown.state === 'ready' ? shown : null
  }

  protected patch(change: Partial<Snapshot>): void {
    this.store.set((current) => ({ ...current, ...change }))
  }

  /** Puts a schedule on the stage, at a place in it. */
  protected stand(stage: Stage, schedule: readonly number[], step: number, arrival: Arrival = 'jump'): void {
    const states = stage.machine.run(schedule)
    this.patch({ shown: { state: 'ready', stage, schedule, states }, arrival })
    this.settle({
      schedule: writeDigits(schedule),
      step: Math.max(0, Math.min(step, schedule.length)),
      show: stage.lowered.granularity,
    })
  }

  /**
   * Changes settings and the address with them; the program on the stage stays as it is.
   * @param late the address follows a moment later: what moves has the frame for itself
   */
  protected settle(change: Partial<Settings>, late = false): void {
    const settings = { ...this.snapshot.settings, ...change }
    this.patch({ settings })
    this.#replaceQuery(writeParams(params, settings), late)
    this.settled()
  }

  /** The run is at another place: for what follows it. */
  protected settled(): void {}

  /** Shows a schedule of the program on the stage, from its start unless `step` says otherwise. */
  show(schedule: readonly number[], step = 0): void {
    const ready = this.ready
    if (ready === null) return
    this.patch(remembered(this.snapshot, ready))
    this.stand(ready.stage, complete(ready.stage.machine, schedule), step)
  }

  /** One step of a process from where the run is. @returns whether it could step */
  run(pid: number): boolean {
    const ready = this.ready
    if (ready === null) return false
    const { step } = this.snapshot.settings
    if (ready.schedule[step] !== pid) return this.#give(step, pid, step + 1, 'step')
    this.stepBy(1)
    return true
  }

  /** Gives a slot to a process. @returns whether it can step there */
  give(slot: number, pid: number): boolean {
    return this.#give(slot, pid, this.snapshot.settings.step, 'jump')
  }

  #give(slot: number, pid: number, step: number, arrival: Arrival): boolean {
    const ready = this.ready
    const schedule = ready === null ? null : give(ready.stage.machine, ready.schedule, slot, pid)
    if (ready === null || schedule === null) return false
    this.patch(remembered(this.snapshot, ready))
    this.stand(ready.stage, schedule, step, arrival)
    return true
  }

  /** One step on or back along the schedule, which is seen to happen; `from` where the run is. */
  stepBy(by: 1 | -1, from = this.snapshot.settings.step): void {
    this.#go(from + by, 'step')
  }

  /** Goes to a place in the schedule at once, as scrubbing does. */
  seek(step: number): void {
    this.#go(step, 'jump')
  }

  #go(step: number, arrival: Arrival): void {
    const ready = this.ready
    if (ready === null) return
    const place = Math.max(0, Math.min(step, ready.schedule.length))
    if (place !== this.snapshot.settings.step) {
      this.patch({ arrival })
      this.settle({ step: place }, true)
    }
    if (place === ready.schedule.length && this.snapshot.playing) this.play(false)
  }

  /** Takes the last change of the schedule back, or makes it again. */
  restore(from: 'undo' | 'redo'): void {
    const ready = this.ready
    const back = ready === null ? null : restored(this.snapshot, ready, from)
    if (ready === null || back === null) return
    this.patch(back.change)
    this.stand(ready.stage, back.place.schedule, back.place.step)
  }

  play(playing: boolean): void {
    const ready = this.ready
    if (ready === null || playing === this.snapshot.playing) return
    if (playing && this.snapshot.settings.step >= ready.schedule.length) this.seek(0)
    this.patch({ playing })
  }

  setSpeed(speed: number): void {
    this.patch({ speed })
  }

  say(message: string | null): void {
    this.patch({ message })
  }

  /** The address that reproduces what is shown. */
  permalink(): URLSearchParams {
    return writeParams(params, this.snapshot.settings)
  }
}
