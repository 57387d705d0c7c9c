import { expect, test } from 'vitest'
import { embedCode, withOptions } from './embed-code.ts'

test('the code holds the address, the title and the size', () => {
  const code = embedCode({ address: 'https://a.edu/#/speedup?v=1&ui=min', title: 'Speedup', width: 720, height: 520 })
  expect(code).toContain('src="https://a.edu/#/speedup?v=1&amp;ui=min"')
  expect(code).toContain('title="Speedup" width="720" height="520"')
  expect(embedCode({ address: 'a', title: 'b', width: null, height: 1 })).toContain('width="100%"')
})

test('a value cannot leave its attribute', () => {
  const code = embedCode({ address: '"><script>', title: '" onload="x', width: 1, height: 1 })
  expect(code).toContain('src="&quot;&gt;&lt;script&gt;"')
  expect(code).toContain('title="&quot; onload=&quot;x"')
})

test('the options go into the address, and only those that were chosen', () => {
  const address = 'https://a.edu/play/#/race?v=1&ui=min&step=2'
  const none = { theme: 'auto', controls: 'open', code: 'open', listener: '', bar: false, large: false } as const
  expect(withOptions(address, none)).toBe(address)
  expect(
    withOptions(address, { ...none, theme: 'dark', controls: 'locked', code: 'hidden', listener: 'https://lms.edu' }),
  ).toBe(`${address}&theme=dark&lock=controls&hide=code&parent=https%3A%2F%2Flms.edu`)
  expect(withOptions(address, { ...none, bar: true, large: true })).toBe(
    'https://a.edu/play/#/race?v=1&step=2&type=large',
  )
  expect(withOptions('https://a.edu/#/race', { ...none, controls: 'locked', code: 'locked' })).toBe(
    'https://a.edu/#/race?lock=controls,code',
  )
})

test('the resize script and the sandbox are there when they are asked for', () => {
  const frame = { address: 'https://a.edu/#/race', title: 'Race', width: null, height: 520 }
  expect(embedCode(frame)).not.toMatch(/script|sandbox/)
  const code = embedCode({ ...frame, resizeScript: 'https://a.edu/embed.js', sandboxed: true })
  expect(code).toContain('<script src="https://a.edu/embed.js" defer></script>')
  expect(code).toContain('sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox')
})
