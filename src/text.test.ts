import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

const source = import.meta.dirname

/** Attributes and properties that are seen or read out, whatever is in them. */
const shown =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|heading|caption|hint|legend|summary|text|note|notes|message|valueText|disabledReason|axis|empty)$/
/** Attributes that a visitor never reads. */
const unseen =
  /^(class(Name)?|style|d|viewBox|transform|points|role|id|key|type|rel|target|allow|sandbox|src|href|preserveAspectRatio|fill|stroke.*|aria-(live|current|orientation|controls|labelledby|describedby))$/
/** Names of keys, as `KeyboardEvent.key` has them. */
const keyName = /^(Arrow\w+|Page(Up|Down)|Home|End|Enter|Escape|Tab|Delete|Backspace)$/
const word = /\p{L}{2}/u
/** Two words, or one that begins a sentence. */
const prose = /\p{L}{2,}[,.:;]? \p{L}|^\p{Lu}\p{Ll}+$/u
/** In a template: a word with a space beside it, which no class, path or measure has. */
const wordApart = /(^|\s)\p{L}{2,}[,.:;]?\s|\s\p{L}{2,}[,.:;]?(\s|$)/u

/** Files whose strings are programs to read, which stay as they are in every language. */
const listing = /\/(scripts|programs|listings|functions|own-program|worker-source|frame-document|\w+-tokens)\.ts$/
/** Where what is thrown is shown to the visitor, whose code it is about. */
const showsErrors = /^sandbox\//
/** What a style sheet, a page's source or a unit of measure looks like. */
const notation = /var\(|="|^\d*px,? |^\s*([kMG]i?B|[mµ]?s)\s*$/

interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}
/** How a word is met where it stands: read by a visitor, never read, or not known from its place alone. */
type Place = 'shown' | 'unseen' | 'unknown'

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

const nameOf = (node: unknown): string => {
  const { name, value, property } = (isNode(node) ? node : {}) as {
    name?: unknown
    value?: unknown
    property?: unknown
  }
  return isNode(property) ? nameOf(property) : String(name ?? value ?? '')
}

/** Types, imports and what a mistake of ours throws are never read; nor are the selectors of elements. */
const skipped = (node: Node, errorsAreRead: boolean): boolean =>
  /^(TS(Type|Interface|TypeAlias|Literal|Union)\w*|Import\w*|Export(All|Named)\w*Source)$/.test(node.type) ||
  (node.type === 'ThrowStatement' && !errorsAreRead) ||
  (/^(Call|New)Expression$/.test(node.type) && unreadCall(nameOf(node['callee']), errorsAreRead))

const unreadCall = (name: string, errorsAreRead: boolean): boolean =>
  /^(closest|matches|querySelector(All)?|matchMedia|URL|Worker)$/.test(name) || (/Error$/.test(name) && !errorsAreRead)

/** What an attribute, a property or an element says about the words below it. */
function placeBelow(node: Node, place: Place): Place {
  switch (node.type) {
    case 'JSXAttribute':
    case 'Property': {
      const name = nameOf(node['name'] ?? node['key'])
      if (unseen.test(name)) return 'unseen'
      return shown.test(name) ? 'shown' : node.type === 'Property' ? place : 'unknown'
    }
    case 'VariableDeclarator':
      return /(Tokens|Family|Globals)$/.test(nameOf(node['id'])) ? 'unseen' : place
    case 'TemplateLiteral':
      return place === 'unknown' ? 'shown' : place
    case 'CallExpression':
    case 'ArrowFunctionExpression':
      return place === 'shown' ? 'unknown' : place
    case 'BinaryExpression':
      return /^[!=]==$/.test(String(node['operator'])) ? 'unseen' : place
    default:
      return place
  }
}

/** The words of a file that a visitor would see or hear, each with its line. */
function visibleWords(path: string, code: string): string[] {
  const found: string[] = []
  const look = (text: unknown, visible: (text: string) => boolean, { start }: Node): void => {
    if (typeof text !== 'string' || keyName.test(text) || notation.test(text) || !visible(text)) return
    found.push(`${path}:${code.slice(0, start).split('\n').length} ${text.trim().slice(0, 60)}`)
  }
  const visit = (node: Node, place: Place): void => {
    if (skipped(node, showsErrors.test(path))) return
    if (node.type === 'JSXText') look(node['value'], (text) => word.test(text), node)
    else if (node.type === 'Literal') {
      look(node['value'], (text) => (place === 'shown' ? word : prose).test(text) && place !== 'unseen', node)
    } else if (node.type === 'TemplateElement') {
      const { raw } = node['value'] as { raw: string }
      look(raw, (text) => wordApart.test(text) && place !== 'unseen', node)
    } else visitBelow(node, place)
  }
  const visitBelow = (node: Node, place: Place): void => {
    const below = placeBelow(node, place)
    for (const [name, child] of Object.entries(node)) {
      if (name === 'key' || (name === 'property' && node.type === 'MemberExpression')) continue
      const inside = node.type.startsWith('JSX') && name === 'children' ? 'shown' : below
      for (const each of Array.isArray(child) ? child : [child]) if (isNode(each)) visit(each, inside)
    }
  }
  visit(parseSync(path, code).program as unknown as Node, 'unknown')
  return found
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter(
    (path) =>
      /^(app|base|embed|exhibits|measure|sandbox|ui|workloads)\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path),
  )
  .filter(
    (path) =>
      !/(\/text\.ts|\/text\/[^/]+\.ts)$|^(workloads\/catalogue|sandbox\/templates)\//.test(path) && !listing.test(path),
  )
const folders = [...new Set(files.map(dirname))].sort()
const wordsOf = (folder: string): string[] =>
  files
    .filter((path) => dirname(path) === folder)
    .flatMap((path) => visibleWords(path, readFileSync(join(source, path), 'utf8')))

describe('text in one place', () => {
  it.each(folders)('%s has its words in its text only', (folder) => {
    expect(wordsOf(folder)).toEqual([])
  })

  it('finds words wherever a component can hold them, and nothing else', () => {
    const code = `
      import { a } from './two words.ts'
      const notice = { title: 'Stopped', tone: 'bad' }
      const plural = (n: number): 'one' | 'two words' => \`\${n} \${n === 1 ? 'task' : 'tasks'}, \${n} left\`
      if (document.querySelector('two words')) throw new RangeError('two words')
      export const A = ({ on }: { on: 'two words' }) => (
        <p className="two words" aria-label={on ? \`\${on} heard\` : undefined} title="x">
          seen
          {on ? 'yes' : styles['two words']} {on}×
          <Part label="ok" tone="bad" on={({ key }) => key === 'Enter'} d="M2 2 l3 to 4" />
        </p>
      )`
    const words = visibleWords('a/b.tsx', code).map((found) => found.split(' ').slice(1).join(' '))
    expect(words).toEqual(['Stopped', 'left', 'task', 'tasks', 'heard', 'seen', 'yes', 'ok'])
  })
})
