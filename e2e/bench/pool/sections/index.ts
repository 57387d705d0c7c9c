import type { PoolSectionName } from '../../../../src/cli/bench-report.ts'
import type { Section } from '../section.ts'
import { failures } from './failures.ts'
import { map5k, map100k } from './map.ts'
import { memory } from './memory.ts'
import { payload } from './payload.ts'
import { pools } from './pools.ts'
import { roundtrip } from './roundtrip.ts'
import { soak } from './soak.ts'
import { ascending, descending, tasks } from './spin.ts'
import { prewarmed, startup } from './startup.ts'

export const sections: Readonly<Record<PoolSectionName, Section>> = {
  ...{ map5k, map100k, tasks, ascending, descending },
  ...{ startup, prewarmed, roundtrip, payload, failures, memory },
  ...{ soak, pools },
}
