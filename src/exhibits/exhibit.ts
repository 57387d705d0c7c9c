import type { ComponentType } from 'react'
import type { ResultTable } from '#embed'

/** What this browser and this page offer, found by trying and not by naming browsers. */
export interface Capabilities {
  /** The number of logical CPUs that the browser reports, at least 1. Some browsers report fewer than there are. */
  readonly logicalCpus: number
  readonly sharedMemory: SharedMemory
  /** Web Locks exist: the death of a worker is noticed within milliseconds. */
  readonly webLocks: boolean
}

/** Whether a SharedArrayBuffer really reaches a worker; `cause` says why not, in a sentence for the visitor. */
export type SharedMemory =
  | { readonly state: 'probing' }
  | { readonly state: 'on' }
  | { readonly state: 'off'; readonly cause: string }

/** One line of the shortcuts dialog. */
export interface Shortcut {
  /** The keys as printed on them, pressed together: `['Ctrl', 'Enter']`. */
  readonly keys: readonly string[]
  /** What they do, as a short phrase: "run". */
  readonly does: string
}

/** A multiple-choice question with one right option, shown below its exhibit on the start page. */
export interface Quiz {
  readonly question: string
  readonly options: readonly {
    readonly text: string
    readonly right: boolean
    /** One or two sentences that answer a visitor who picks this option. */
    readonly reply: string
  }[]
}

/** What happened in an exhibit, for the page around it where it listens, and for the printed page. */
export type ExhibitEvent =
  /** The visitor made a guess before a run. */
  | { readonly event: 'predicted'; readonly about: string; readonly value: number | string }
  /** A run came to its end: what the exhibit found, and the numbers behind it. */
  | { readonly event: 'ran'; readonly about: string; readonly result: ResultTable }
  | { readonly event: 'solved'; readonly about: string }

/** `locked`: to be seen and not to be changed. */
export type Access = 'open' | 'locked' | 'hidden'

/** Which parts the link leaves to the visitor. */
export interface Locks {
  /** What sets the experiment up. Running it is always open. */
  readonly controls: Access
  /** Programs to read and to edit. */
  readonly code: Access
}

/** What the shell hands to the page of an exhibit. */
export interface ExhibitProps {
  /**
   * The exhibit's own part of the address: everything after the slug but the shell's own keys. Untrusted text.
   * Another object only when the visitor follows a link or the history, never after `replaceQuery`.
   */
  readonly query: URLSearchParams
  /** True inside a course page: the shell shows no bar, and the exhibit shows its own footer. */
  readonly embedded: boolean
  readonly capabilities: Capabilities
  /**
   * Puts `query` into the address in place of the present one, without a new history entry; nothing renders again.
   * @param late a moment later, for what must not hold up the frame that shows it
   */
  replaceQuery(query: URLSearchParams, late?: boolean): void
  /** Goes to another exhibit, or to the start page with the slug `''`; the back button returns. */
  navigate(slug: string, query?: URLSearchParams): void
  /** The full address that opens this exhibit with `query`: for links, embeds and "Open in playground". */
  addressOf(query: URLSearchParams, options?: { readonly embedded?: boolean }): string
  readonly locks: Locks
  /** Tells what happened; the shell passes it on and prints the last result. */
  report(event: ExhibitEvent): void
  /** Puts the tick beside this exhibit on the start page of this browser. */
  markDone(): void
}

/** What the start page and the shortcuts dialog say of an exhibit. */
export interface About {
  /** The question that the exhibit answers, ending in a question mark. */
  readonly question: string
  /** What the visitor does there, in one or two sentences. */
  readonly summary: string
  /** A picture for the start page, 220 by 116 units, drawn with tokens only; decorative. */
  readonly Picture?: ComponentType
  readonly quiz?: Quiz
  /** Keys that act on this exhibit's page. */
  readonly shortcuts?: readonly Shortcut[]
}

/** The card of an exhibit: what the navigation needs. Everything else is loaded when it is shown. */
export interface Exhibit {
  /** The name of its folder and of its address: `#/speedup`. Lower-case letters, digits and hyphens. */
  readonly slug: string
  readonly title: string
  /** Its place in the path, from 1; also the number shown beside its title. */
  readonly order: number
  /** Loads the page; called once per visit. */
  readonly load: () => Promise<{ readonly default: ComponentType<ExhibitProps> }>
  readonly about: () => Promise<{ readonly about: About }>
}

/**
 * Checks a card and gives it back.
 * @throws {RangeError} when the slug or the order has the wrong form
 */
export function defineExhibit(exhibit: Exhibit): Exhibit {
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(exhibit.slug)) {
    throw new RangeError(`An exhibit's slug is lower-case letters, digits and hyphens, not "${exhibit.slug}"`)
  }
  if (!Number.isInteger(exhibit.order) || exhibit.order < 1) {
    throw new RangeError(`The order of ${exhibit.slug} must be a whole number from 1, not ${exhibit.order}`)
  }
  return exhibit
}
