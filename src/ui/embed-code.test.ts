import { expect, test } from 'vitest'
import { embedCode } from './embed-code.ts'

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
