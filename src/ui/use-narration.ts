import { useEffect, useRef } from 'react'
import { announce } from './Announcer.tsx'
import { type Coming, Narrator } from './narrator.ts'

/** What there is to say of a place; an empty text is left out. */
export interface Narration {
  /** What happened on the way to it: "P1 read 0 from counter". */
  readonly did: string
  /** "step 1 of 6". */
  readonly place: string
  /** The headline, which is said where it says something new. */
  readonly finding: string
}

/** As it is: a name of a program keeps its small letter, and nobody hears it. */
const sentence = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`)

/** A slider says its value itself. */
const isScrubbed = (): boolean => document.activeElement?.matches('[type=range]') === true

/**
 * Has a screen reader say what the visitor's own commands do on a stage: what a step did, where it led, and the
 * headline where it changed. The exhibit's `Finding` is `narrated`, so that nothing is said twice.
 * @param at the place, the same value until another is come to
 * @param coming how it was come to; `play` while it plays
 * @param narrate what there is to say of a place to one who was last told of another
 * @param opened where the page opened, should the visitor have left it before this was there to tell
 */
export function useNarration<P>(
  at: P,
  coming: Coming,
  narrate: (at: P, told: P) => Narration,
  opened: P | null = null,
): void {
  const narrator = useRef<Narrator<P> | null>(null)
  const words = useRef(narrate)
  useEffect(() => {
    words.current = narrate
    const say = (place: P, told: P): void => tell(words.current(place, told), words.current(told, told))
    narrator.current ??= new Narrator(opened ?? at, say)
    narrator.current.come(at, coming)
  }, [at, coming, narrate, opened])
  useEffect(() => () => narrator.current?.stop(), [])
}

function tell({ did, place, finding }: Narration, { finding: known }: Narration): void {
  const news = finding === known || finding === did ? '' : finding
  const where = isScrubbed() ? '' : place
  const parts = did === '' ? [where, news] : [did, news, where]
  const text = parts.filter((part) => part !== '').map(sentence)
  if (did !== '' || news !== '' || where !== '') announce(text.join(' '))
}
