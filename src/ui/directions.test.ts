import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const source = `${import.meta.dirname}/..`
const physical =
  /(?<=^|[\s;{])((margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right)|(left|right)|border-(top|bottom)-(left|right)-radius)(-\w+)?\s*:|(text-align|float|clear)\s*:\s*(left|right)\b/

test('a physical side is told from a logical one', () => {
  for (const rule of [
    'a { left: 0 }',
    'margin-left:1px',
    'text-align: right;',
    'border-right-color: red',
    '  right: 0',
  ])
    expect(rule).toMatch(physical)
  for (const rule of ['a { inset-inline-start: 0 }', 'text-align: start', 'margin-inline: 1px', '--left: 1px'])
    expect(rule).not.toMatch(physical)
})

test('no style sheet names the left or the right side, which change places in a right-to-left page', () => {
  const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.css'))
  expect(sheets.length).toBeGreaterThan(20)
  const found = sheets.flatMap((path) =>
    readFileSync(`${source}/${path}`, 'utf8')
      .split('\n')
      .filter((line) => physical.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  )
  expect(found).toEqual([])
})
