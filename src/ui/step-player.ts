/**
 * The movement of one step of a story. The page already shows where the step ends; what moves only shows how it came
 * there, so it can be cut off at any time. Only transform, opacity and box-shadow may change.
 */

/** For what goes from one place to another. */
export const moveEasing = 'cubic-bezier(.4,0,.2,1)'
/** For what comes to rest. */
export const outEasing = 'cubic-bezier(.2,.8,.2,1)'
/** The length of a step in milliseconds. */
const wholeMs = 620
/** Back plays the same path faster. */
const backRate = 1.6
/** From this speed on there is no time to see anything travel: the steps of a story played so fast do not move. */
export const tooFastToMove = 4

/** Which way a step is taken, and how fast. */
export interface StepDirection {
  readonly forward: boolean
  /** 1 takes 620 ms. */
  readonly rate: number
}

/** One element's share of a step; times in milliseconds from the start of a step forward. */
export interface StepPart {
  readonly frames: Keyframe[]
  readonly delay: number
  readonly duration: number
  readonly easing?: string
  readonly pseudo?: '::before' | '::after'
}

/**
 * Plays parts of the movement, from its end to its start when the step is taken back. Nothing begins before `start`:
 * a movement or a text set between two measurements would have the page laid out for each of them.
 */
export class StepPlayer {
  readonly #effects: KeyframeEffect[] = []
  readonly #texts: (() => void)[] = []
  readonly #forward: boolean
  readonly #rate: number

  constructor({ forward, rate }: StepDirection) {
    this.#forward = forward
    this.#rate = forward ? rate : rate * backRate
  }

  play(element: Element | null | undefined, part: StepPart): void {
    // The effect of a pseudo-element has the page styled anew if anything has begun before it is made.
    if (element) this.#effects.push(this.#effect(element, part))
  }

  /** Something appears, unless `leaves`. */
  fade(element: Element | null | undefined, part: Omit<StepPart, 'frames'> & { readonly leaves?: boolean }): void {
    const frames = [{ opacity: 0 }, { opacity: 1 }]
    this.play(element, { ...part, easing: 'linear', frames: part.leaves === true ? frames.reverse() : frames })
  }

  /** A text that an element of the movement carries. */
  write(element: Element, text: string): void {
    this.#texts.push(() => {
      element.textContent = text
    })
  }

  /** The only child of a layer from now on: what travels above the page. */
  show(layer: Element, token: Element): void {
    this.#texts.push(() => layer.replaceChildren(token))
  }

  start(): readonly Animation[] {
    for (const write of this.#texts) write()
    const animations = this.#effects.map((effect) => {
      const animation = new Animation(effect)
      animation.play()
      return animation
    })
    // What has come to rest costs nothing more.
    Promise.all(animations.map(({ finished }) => finished))
      .then(() => {
        for (const animation of animations) animation.cancel()
      })
      .catch(() => {})
    return animations
  }

  #effect(element: Element, { frames, delay, duration, easing = moveEasing, pseudo }: StepPart): KeyframeEffect {
    return new KeyframeEffect(element, frames, {
      delay: (this.#forward ? delay : wholeMs - delay - duration) / this.#rate,
      duration: duration / this.#rate,
      direction: this.#forward ? 'normal' : 'reverse',
      fill: 'both',
      easing,
      ...(pseudo !== undefined && { pseudoElement: pseudo }),
    })
  }
}

/** Calls back once the frame is laid out and not yet painted: what is measured then forces no layout. */
export function onceLaidOut(element: HTMLElement, act: (element: HTMLElement) => void): ResizeObserver {
  const observer = new ResizeObserver(() => {
    observer.disconnect()
    act(element)
  })
  observer.observe(element)
  return observer
}

/** Whether the visitor asked for no movement. */
export const wantsStillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches
