/** One real run of a visitor's own code, from its text to the recording. Loaded with the first. */
import { type OwnText, ownItems } from '#sandbox'
import type { ParentClient } from './parent-client.ts'
import type { Recorded } from './recorded.ts'
import { mostItems, type Setup } from './setup.ts'

/** The size that is given to `items`, where it is a function, and the most items that the picture has room for. */
export async function runOwn(
  client: Pick<ParentClient, 'recordOwn'>,
  text: OwnText,
  setup: Setup,
  signal: AbortSignal,
): Promise<Recorded> {
  const { code, shape } = await text.check(setup.items, signal)
  const { items, of } = await ownItems(code, setup.items, mostItems, signal)
  const whole = { ...setup, items: items.length }
  const { recorded, answer, failure } = await client.recordOwn(whole, { items, combines: shape.combines }, code)
  if (answer !== null) text.answered(answer)
  if (failure !== null) text.fail(failure)
  return { ...recorded, left: of - items.length }
}
