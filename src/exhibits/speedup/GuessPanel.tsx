import { formatPercent, formatWorkers } from '#measure'
import { Button, Panel, Slider } from '#ui'
import styles from './GuessPanel.module.css'

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
    { name: 'slower', speedup: 0.8 },
    { name: 'no faster', speedup: 1 },
    { name: 'half of ideal', speedup: workers / 2 },
    { name: 'ideal', speedup: workers },
  ].filter((pick, index, all) => all.findIndex((other) => other.speedup === pick.speedup) === index)
  return (
    <Panel title={`Your guess at ${formatWorkers(workers)}`}>
      <p className={styles['value']} data-made={guess !== null}>
        <strong>{guess === null ? '?' : `${guess.toFixed(1)}×`}</strong>
        <span>{guess === null ? 'not made yet' : `${formatPercent(1 / guess)} of the serial time`}</span>
      </p>
      <Slider
        label="Your guess"
        hideLabel
        tone="you"
        min={0.1}
        max={Math.max(2, workers * 1.2)}
        step={0.1}
        pageStep={1}
        value={speedup}
        valueText={`${speedup.toFixed(1)} times as fast as serial`}
        onChange={(value) => onGuess(Math.round(value * 10) / 10)}
      />
      <p className={styles['pick']}>Or pick one</p>
      <div className={styles['picks']}>
        {quick.map((pick) => (
          <Button key={pick.name} hint={<b>{pick.speedup}×</b>} onClick={() => onGuess(pick.speedup)}>
            {pick.name}
          </Button>
        ))}
      </div>
      <button type="button" className={styles['skip']} onClick={onSkip}>
        Skip the guess
      </button>
    </Panel>
  )
}
