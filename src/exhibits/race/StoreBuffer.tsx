import { type LitmusAccess, litmusRounds } from '#race'
import { Button, DataTable, Notice, PlayIcon, Progress, StopIcon } from '#ui'
import styles from './RealRace.module.css'
import type { RealRaceModel, RealRaceSnapshot } from './real-race-model.ts'

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
      <summary>Advanced: does memory keep the order of the program?</summary>
      <pre className={styles['inline']}>{code}</pre>
      <p className={styles['note']}>
        Both cells begin at 0. Whichever way the four accesses interleave, one worker reads 1. A CPU that keeps its
        stores in a buffer for a while can still read 0 twice; atomic accesses forbid it.
      </p>
      <div className={styles['busy']}>
        {activity.state === 'litmus' && (
          <Progress
            label={activity.access === 'plain' ? 'Plain accesses' : 'Atomic accesses'}
            aside={`${(activity.pass * litmusRounds).toLocaleString('en')} rounds`}
            value={activity.pass / activity.passes}
          />
        )}
        <Button
          icon={activity.state === 'litmus' ? <StopIcon /> : <PlayIcon />}
          disabledReason={reasonOf(ready, activity.state)}
          onClick={() => (activity.state === 'litmus' ? model.cancel() : void model.runLitmus())}
        >
          {activity.state === 'litmus' ? 'Cancel' : 'Try it'}
        </Button>
      </div>
      {litmus.plain !== undefined && (
        <DataTable
          caption="Rounds by what the two workers read"
          keyOf={(pair) => pair}
          rows={pairs}
          columns={[
            { title: 'r1, r2', cell: (pair) => [...pair].join(', ') },
            columnOf('Plain', 'plain'),
            columnOf('Atomics', 'atomic'),
          ]}
        />
      )}
      {litmus.plain !== undefined && activity.state !== 'litmus' && <p role="status">{findingOf(snapshot)}</p>}
      {litmusProblem !== null && (
        <Notice tone="bad" title="The test stopped">
          {litmusProblem}
        </Notice>
      )}
    </details>
  )
}

function reasonOf(ready: boolean, state: RealRaceSnapshot['activity']['state']): string | undefined {
  if (!ready) return 'Looking for shared memory'
  return state === 'idle' || state === 'litmus' ? undefined : 'A race is running'
}

const rounds = (count: number): string => (count === 1 ? '1 round' : `${count.toLocaleString('en')} rounds`)

function findingOf({ litmus }: RealRaceSnapshot): string {
  const plain = litmus.plain?.['00'] ?? 0
  const first =
    plain === 0
      ? 'With plain accesses both never read 0 this time.'
      : `With plain accesses both read 0 in ${rounds(plain)}.`
  if (litmus.atomic === undefined) return first
  const atomic = litmus.atomic['00']
  return `${first} With Atomics ${atomic === 0 ? 'never' : `in ${rounds(atomic)}, which must not be`}.`
}
