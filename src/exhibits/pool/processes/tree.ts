/** The process tree of the program that prints bob. */
import type { PrintedLine } from '../lesson/script.ts'

/** A process of the tree: the main one, four of its children, eight of theirs. */
export interface TreeNode {
  /** "main", "1" to "4", "1.1" to "4.2". */
  readonly name: string
  readonly parent: string | null
  readonly depth: 0 | 1 | 2
  /** The place among the four families, from 0; the main process has none. */
  readonly family: number | null
  /** How often it printed. */
  readonly prints: number
}

const families = [1, 2, 3, 4] as const

/** Every process of the tree, and how often each has printed. */
export function treeOf(lines: readonly Pick<PrintedLine, 'process'>[]): readonly TreeNode[] {
  const printsOf = (name: string): number => lines.filter(({ process }) => process === name).length
  const node = (name: string, parent: string | null, depth: 0 | 1 | 2, family: number | null): TreeNode => ({
    ...{ name, parent, depth, family, prints: printsOf(name) },
  })
  return [
    node('main', null, 0, null),
    ...families.map((number) => node(`${number}`, 'main', 1, number - 1)),
    ...families.flatMap((number) => [1, 2].map((child) => node(`${number}.${child}`, `${number}`, 2, number - 1))),
  ]
}
