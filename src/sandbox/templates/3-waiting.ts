// Tasks that wait
// A task that waits needs no CPU, so more workers than CPUs still help.

export const items = Array.from({ length: 48 }, (_, index) => index)

export async function run(index: number): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 20))
  return index
}
