import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

function tokensAfter(selector: string): readonly string[] {
  const start = css.indexOf('{', css.indexOf(selector))
  return css
    .slice(start + 1, css.indexOf('}', start))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('--'))
}

test('the dark tokens of the system and of the visitor are the same', () => {
  const bySystem = tokensAfter(':root:not([data-theme="light"])')
  expect(bySystem.length).toBeGreaterThan(30)
  expect(tokensAfter(':root[data-theme="dark"]')).toEqual(bySystem)
})

test('every colour of the light theme has a dark one', () => {
  const name = (line: string) => line.split(':')[0]
  const colours = tokensAfter(':root {').filter((line) => /#|rgb/.test(line))
  expect(colours.map(name)).toEqual(tokensAfter(':root[data-theme="dark"]').map(name))
})
