import { formatPercent, formatWorkers } from '#measure'
import { announce, Button, Panel, Slider } from '#ui'
import styles from './GuessPanel.module.css'
import { text } from './text/lab.ts'

interface GuessPanelProps {
  /** The worker count that the guess is about. */
  readonly workers: number
  /** The guess, or null while the visitor has not made one. */
  readonly guess: number | null
  /** Where the diamond stands until then. */
  readonly start: number
  readonly onGuess: (speedup: number) => void
  readonly onSkip: () => void
}

/** Asks for a guess before the first run: a prediction that was committed to is what makes the gap worth seeing. */
export default function GuessPanel({ workers, guess, start, onGuess, onSkip }: GuessPanelProps) {
  const speedup = guess ?? start
  const quick = [
    { name: text.quick.slower, speedup: 0.8 },
    { name: text.quick.same, speedup: 1 },
    { name: text.quick.half, speedup: workers / 2 },
    { name: text.quick.ideal, speedup: workers },
  ].filter((pick, index, all) => all.findIndex((other) => other.speedup === pick.speedup) === index)
  const skip = (): void => {
    onSkip()
    announce(text.guessSkipped)
    // This button goes, and would take the focus along.
    document.querySelector('main')?.focus({ preventScroll: true })
  }
  return (
    <Panel title={text.guessAt(formatWorkers(workers))}>
      <p className={styles['value']} data-made={guess !== null}>
        <strong>{guess === null ? '?' : `${guess.toFixed(1)}×`}</strong>
        <span>{guess === null ? text.notMade : text.ofSerial(formatPercent(1 / guess))}</span>
      </p>
      <Slider
        label={text.yourGuess}
        hideLabel
        tone="you"
        min={0.1}
        max={Math.max(2, workers * 1.2)}
        step={0.1}
        pageStep={1}
        value={speedup}
        valueText={text.timesAsFast(speedup)}
        onChange={(value) => onGuess(Math.round(value * 10) / 10)}
      />
      <p className={styles['pick']}>{text.pickOne}</p>
      <div className={styles['picks']}>
        {quick.map((pick) => (
          <Button
            key={pick.name}
            hint={<b>{pick.speedup}×</b>}
            onClick={() => {
              onGuess(pick.speedup)
              announce(text.timesAsFast(pick.speedup))
            }}
          >
            {pick.name}
          </Button>
        ))}
      </div>
      <button type="button" className={styles['skip']} onClick={skip}>
        {text.skipGuess}
      </button>
    </Panel>
  )
}
