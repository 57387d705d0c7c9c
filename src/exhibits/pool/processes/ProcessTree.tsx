import { processTone } from '#ui'
import { text } from './text/process-tree.ts'
import type { TreeNode } from './tree.ts'

/** In the units of the drawing, which are pixels on a phone. */
const width = 360
const radius = 15
const rowTops = [20, 76, 132] as const

function placeOf({ depth, name, family }: TreeNode): { readonly x: number; readonly y: number } {
  const y = rowTops[depth]
  if (family === null) return { x: width / 2, y }
  const centre = (family + 0.5) * (width / 4)
  if (depth === 1) return { x: centre, y }
  return { x: centre + (name.endsWith('.1') ? -21 : 21), y }
}

/** The tree of processes: the main one, its children, their children. Filled ones have printed. */
export function ProcessTree({ tree }: { readonly tree: readonly TreeNode[] }) {
  const printed = tree.reduce((sum, { prints }) => sum + prints, 0)
  const byName = new Map(tree.map((node) => [node.name, node]))
  return (
    <svg
      viewBox={`0 0 ${width} 152`}
      style={{ inlineSize: '100%', maxInlineSize: 450 }}
      role="img"
      aria-label={text.label(printed)}
    >
      {tree.map((node) => {
        const parent = node.parent === null ? undefined : byName.get(node.parent)
        if (parent === undefined) return null
        const [from, to] = [placeOf(parent), placeOf(node)]
        return <path key={node.name} stroke="var(--line-strong)" d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />
      })}
      {tree.map((node) => (
        <Process key={node.name} node={node} />
      ))}
    </svg>
  )
}

function Process({ node }: { readonly node: TreeNode }) {
  const { x, y } = placeOf(node)
  const full = node.prints > 0
  const main = node.parent === null
  return (
    <g className={processTone(node.family ?? 8)}>
      <circle cx={x} cy={y} r={radius} fill={full ? 'var(--c)' : 'var(--surface)'} stroke="var(--c)" strokeWidth="2" />
      <text
        x={main ? x + 22 : x}
        y={y + 5}
        textAnchor={main ? 'start' : 'middle'}
        style={{ fontSize: 14, ...(full && { fill: 'var(--on)', fontWeight: 600 }) }}
      >
        {main ? text.main : node.name}
      </text>
    </g>
  )
}
