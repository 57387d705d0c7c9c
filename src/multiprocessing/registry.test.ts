import { afterEach, expect, test } from 'vitest'
import { nameOf } from './function-names.ts'
import { InRealmPools } from './in-realm-pools.ts'
import { register, remote } from './index.ts'

const inRealm = new InRealmPools()
afterEach(() => inRealm.end())

test('the function that was registered last under a name is the one that runs, and the one that has the name', async () => {
  const first = register({ registeredTwice: (x: number) => x + 1 }).registeredTwice
  const last = register({ registeredTwice: (x: number) => x + 2 }).registeredTwice
  expect(await inRealm.open(1).map(last, [1, 2])).toEqual([3, 4])
  expect(() => nameOf(first)).toThrow("Can't get attribute 'registeredTwice'")
})

test('what every object has is registered under no name', async () => {
  const inherited = remote<{ toString: (x: number) => number }>('toString').toString
  await expect(inRealm.open(1).map(inherited, [1])).rejects.toThrow("Can't get attribute 'toString'")
})
