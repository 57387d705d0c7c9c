import { useEffect, useState } from 'react'
import { type Column, DataTable, ErrorIcon, OkIcon, Panel, useNews, useStore } from '#ui'
import type { Exploring } from './exploring.ts'
import styles from './FixBench.module.css'
import { benchTitle, type Proof, priceOf, proofOf } from './fix-bench-view.ts'
import { fixes } from './fixes.ts'
import { type KeptRace, measuredRaces, raceOf } from './measured-races.ts'
import panel from './PanelText.module.css'
import type { PanelProps } from './panel-props.ts'
import { loadParts, type Parts } from './parts.ts'
import { text } from './text/panels.ts'

/** Proofs by program; null where there is none. */
type Proofs = Readonly<Record<string, Proof | null>>

interface Row {
  readonly program: string
  readonly title: string
  /** Undefined until it has been explored. */
  readonly proof: Proof | null | undefined
  readonly race: KeptRace | null
}

const [fix, canEndAt, losing, proved, price] = text.fixColumns

const columns: readonly Column<Row>[] = [
  { title: fix, cell: ({ title }) => title },
  { title: canEndAt, cell: ({ proof }) => proof?.outcomes ?? '–' },
  { title: losing, cell: ({ proof }) => proof?.losing ?? '–' },
  { title: proved, cell: ({ proof }) => <Verdict proof={proof} /> },
  { title: price, cell: ({ race }) => priceOf(race) },
]

async function explore(
  id: string,
  { core, programs }: Parts,
  exploring: Exploring,
  signal: AbortSignal,
): Promise<Proof | null> {
  const source = programs.find((program) => program.id === id)?.source ?? ''
  const { program } = core.lower(core.parse(source), 'machine', id)
  const explored = await exploring.explore(program, { signal })
  return explored.state === 'explored' ? proofOf(explored.report) : null
}

/** Explores each way once, in a worker of its own that ends with the panel. */
function useProofs(): Proofs {
  const [proofs, setProofs] = useState<Proofs>({})
  // The proofs come from a worker, one after the other.
  useEffect(() => {
    const ending = new AbortController()
    const { signal } = ending
    const prove = async (): Promise<void> => {
      const parts = await loadParts()
      if (signal.aborted) return
      // Leaving aborts the search, and with it the worker; what is left to end is one that has nothing to do.
      using exploring = parts.startExploring()
      for (const { program } of fixes) {
        const proof = await explore(program, parts, exploring, signal).catch(() => null)
        if (signal.aborted) return
        setProofs((known) => ({ ...known, [program]: proof }))
      }
    }
    void prove()
    return () => ending.abort()
  }, [])
  return proofs
}

/** The fixes side by side: what is proved of each, and what it costs where it was measured. */
export default function FixBench({ model, shown }: PanelProps) {
  const proofs = useProofs()
  const races = useStore(measuredRaces)
  const rows: readonly Row[] = fixes.map(({ program, title }) => {
    return { program, title, proof: proofs[program], race: raceOf(races, program) }
  })
  const title = benchTitle(rows.map(({ proof }) => proof))
  useNews(title)
  return (
    <section aria-labelledby="fixes-title">
      <h3 id="fixes-title" className={panel['title']}>
        {title}
      </h3>
      <p className={panel['sentence']}>{text.fixesAre}</p>
      <Panel flush>
        <DataTable
          caption={text.fixesCaption}
          columns={columns}
          rows={rows}
          keyOf={({ program }) => program}
          selected={shown.stage.program?.id}
          onSelect={({ program }) => model.choose({ program, source: '' })}
        />
      </Panel>
    </section>
  )
}

function Verdict({ proof }: { readonly proof: Proof | null | undefined }) {
  if (proof === undefined) return text.exploring
  if (proof === null) return text.noProof
  return (
    <span className={styles['verdict']}>
      {proof.holds ? <OkIcon /> : <ErrorIcon />}
      {text.inStates(proof.holds ? text.neverLoses : text.canLose, proof.states)}
    </span>
  )
}
