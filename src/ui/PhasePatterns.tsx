import styles from './PhasePatterns.module.css'

/** What a worker's time went to: ink computes, gold coordinates, hollow waits. */
export type Phase = 'compute' | 'handOut' | 'idle' | 'start' | 'merge'

/** The fill of each phase in a drawing. The hatch and the dots need `PhasePatterns` on the page, which the shell mounts. */
export const phaseFill: Readonly<Record<Phase, string>> = {
  compute: 'var(--compute)',
  handOut: 'url(#phase-hand-out)',
  idle: 'none',
  start: 'url(#phase-start)',
  merge: 'var(--gold)',
}

/** The edge of each phase in a drawing; idle's is dashed `2 3`. */
export const phaseStroke: Readonly<Record<Phase, string>> = {
  compute: 'none',
  handOut: 'var(--gold-edge)',
  idle: 'var(--line-strong)',
  start: 'var(--gold-edge)',
  merge: 'var(--gold-edge)',
}

/** The hatch and the dots, once on the page; every drawing refers to them. */
export function PhasePatterns() {
  return (
    <svg width="0" height="0" className={styles['defs']} aria-hidden="true" focusable="false">
      <defs>
        <pattern id="phase-hand-out" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill="var(--gold)" />
          <path d="M0 0v5" stroke="var(--gold-edge)" strokeWidth="2.6" />
        </pattern>
        <pattern id="phase-start" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" fill="var(--gold-tint)" />
          <circle cx="2.5" cy="2.5" r="1.1" fill="var(--gold-edge)" />
        </pattern>
      </defs>
    </svg>
  )
}

/** A small sample of a phase, to stand beside its name. */
export function PhaseSwatch({ phase }: { readonly phase: Phase }) {
  return (
    <svg viewBox="0 0 16 12" width="16" height="12" aria-hidden="true" focusable="false">
      <rect
        x="0.5"
        y="0.5"
        width="15"
        height="11"
        rx="1.5"
        fill={phaseFill[phase]}
        stroke={phaseStroke[phase]}
        strokeDasharray={phase === 'idle' ? '2 3' : undefined}
      />
    </svg>
  )
}
