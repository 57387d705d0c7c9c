import { type LitmusAccess, litmusRounds } from '#race'
import { Button, DataTable, Notice, PlayIcon, Progress, StopIcon } from '#ui'
import styles from './RealRace.module.css'
import type { RealRaceModel, RealRaceSnapshot } from './real-race-model.ts'
import { text } from './text/real-race.ts'

interface StoreBufferProps {
  readonly model: RealRaceModel
  readonly snapshot: RealRaceSnapshot
  readonly ready: boolean
}

const pairs = ['00', '01', '10', '11'] as const
const code = 'worker 1: x = 1; r1 = y\nworker 2: y = 1; r2 = x'

/** An advanced part: even the order of one worker's own accesses is not what the program says. */
export function StoreBuffer({ model, snapshot, ready }: StoreBufferProps) {
  const { litmus, litmusProblem, activity } = snapshot
  const columnOf = (title: string, access: LitmusAccess) => ({
    title,
    cell: (pair: (typeof pairs)[number]) => litmus[access]?.[pair].toLocaleString('en') ?? '',
  })
  return (
    <details className={styles['more']}>
      <summary>{text.advanced}</summary>
      <pre className={styles['inline']}>{code}</pre>
      <p className={styles['note']}>{text.twoCells}</p>
      <div className={styles['busy']}>
        {activity.state === 'litmus' && (
          <Progress
            label={activity.access === 'plain' ? text.plainAccesses : text.atomicAccesses}
            aside={text.rounds(activity.pass * litmusRounds)}
            value={activity.pass / activity.passes}
          />
        )}
        <Button
          icon={activity.state === 'litmus' ? <StopIcon /> : <PlayIcon />}
          disabledReason={reasonOf(ready, activity.state)}
          onClick={() => (activity.state === 'litmus' ? model.cancel() : void model.runLitmus())}
        >
          {activity.state === 'litmus' ? text.cancel : text.tryIt}
        </Button>
      </div>
      {litmus.plain !== undefined && (
        <DataTable
          caption={text.roundsBy}
          keyOf={(pair) => pair}
          rows={pairs}
          columns={[
            { title: 'r1, r2', cell: (pair) => [...pair].join(', ') },
            columnOf(text.plain, 'plain'),
            columnOf(text.atomics, 'atomic'),
          ]}
        />
      )}
      {litmus.plain !== undefined && activity.state !== 'litmus' && <p role="status">{findingOf(snapshot)}</p>}
      {litmusProblem !== null && (
        <Notice tone="bad" title={text.testStopped}>
          {litmusProblem}
        </Notice>
      )}
    </details>
  )
}

function reasonOf(ready: boolean, state: RealRaceSnapshot['activity']['state']): string | undefined {
  if (!ready) return text.looking
  return state === 'idle' || state === 'litmus' ? undefined : text.raceRuns
}

function findingOf({ litmus }: RealRaceSnapshot): string {
  const plain = litmus.plain?.['00'] ?? 0
  const first = plain === 0 ? text.neverZero : text.bothZero(text.rounds(plain))
  if (litmus.atomic === undefined) return first
  const atomic = litmus.atomic['00']
  return text.withAtomics(first, atomic === 0 ? null : text.rounds(atomic))
}
