import { classNames, processTone } from '#ui'
import styles from './ProcessTree.module.css'
import type { TreeNode } from './tree.ts'

const width = 720
const rowTops = [24, 92, 164] as const

function placeOf({ depth, name, family }: TreeNode): { readonly x: number; readonly y: number } {
  const y = rowTops[depth]
  if (family === null) return { x: width / 2, y }
  const centre = (family + 0.5) * (width / 4)
  if (depth === 1) return { x: centre, y }
  return { x: centre + (name.endsWith('.1') ? -40 : 40), y }
}

/** The tree of processes: the main one, its children, their children. Filled ones have printed. */
export function ProcessTree({ tree }: { readonly tree: readonly TreeNode[] }) {
  const printed = tree.reduce((sum, { prints }) => sum + prints, 0)
  const byName = new Map(tree.map((node) => [node.name, node]))
  return (
    <svg
      viewBox={`0 0 ${width} 196`}
      className={styles['tree']}
      role="img"
      aria-label={`The main process, 4 children and 8 grandchildren; ${printed} have printed`}
    >
      {tree.map((node) => {
        const parent = node.parent === null ? undefined : byName.get(node.parent)
        if (parent === undefined) return null
        const [from, to] = [placeOf(parent), placeOf(node)]
        return <path key={node.name} className={styles['branch']} d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />
      })}
      {tree.map((node) => {
        const { x, y } = placeOf(node)
        return (
          <g key={node.name} className={processTone(node.family ?? 8)}>
            <circle cx={x} cy={y} r="17" className={classNames(styles['node'], node.prints > 0 && styles['printed'])} />
            <text x={x} y={y + 4} textAnchor="middle" className={node.prints > 0 ? styles['on'] : undefined}>
              {node.name === 'main' ? '' : node.name}
            </text>
            {node.name === 'main' && (
              <text x={x + 26} y={y + 4}>
                main process
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
