import type { Place } from './worker/code-error.ts'

/** The whole text of a worker, and where the visitor's text stands in it. */
export function assemble(prelude: string, javascript: string): { readonly source: string; readonly place: Place } {
  const lines = (text: string): number => text.split('\n').length
  const first = lines(prelude) + 3
  const place = { first, last: first + lines(javascript) - 1 }
  const source = [
    prelude,
    `beginOwnCode(${JSON.stringify(place)}, function (shared, exports, require) {`,
    '"use strict";',
    javascript,
    'return {',
    ...['run', 'items', 'combine'].map((name) => `${name}: typeof ${name} === "undefined" ? undefined : ${name},`),
    '}})',
  ].join('\n')
  return { source, place }
}
