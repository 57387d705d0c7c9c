import { type Clock, type Ms, measureClockTick } from '#base'

/** What the browser says about the machine, and what its clock can resolve. */
export interface Machine {
  /** Logical CPUs that the browser reports, which need not be what the machine has; 1 where it reports none. */
  readonly hardwareConcurrency: number
  /** The smallest step the clock takes. */
  readonly clockTickMs: Ms
  /** Cross-origin isolated: shared memory is there and the clock is fine. */
  readonly isolated: boolean
  readonly userAgent: string
}

/** The part of a global scope that describes the machine; `globalThis` of a page or a worker fits. */
export interface MachineScope {
  readonly navigator: { readonly hardwareConcurrency?: number; readonly userAgent?: string }
  readonly crossOriginIsolated?: boolean
}

/** Steps of the clock to look at: 16.7 ms each with fingerprinting protection, where more would stall the caller. */
const TICK_STEPS = 8

/** Describes the machine, spinning for a few steps of the clock. `clockTickMs` is Infinity for a clock that stands still. */
export function describeMachine({ navigator, crossOriginIsolated }: MachineScope, clock: Clock): Machine {
  return {
    hardwareConcurrency: Math.max(1, navigator.hardwareConcurrency ?? 1),
    clockTickMs: measureClockTick(clock, TICK_STEPS),
    isolated: crossOriginIsolated ?? false,
    userAgent: (navigator.userAgent ?? '').slice(0, 1000),
  }
}
