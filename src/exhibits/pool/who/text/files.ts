/** Four short texts that stand for files: what is counted, the same in every language. */

/** The names are the tasks: a worker is handed a name and reads the file itself. */
export const texts: Readonly<Record<string, string>> = {
  'mill.txt': 'the mill turns when the wind turns and the miller waits when the wind waits',
  'river.txt': 'the river carries the boats and the boats carry the grain to the mill',
  'market.txt': 'the grain waits in the market and the baker waits for the grain',
  'oven.txt': 'the baker turns the grain to bread and the oven waits for the bread',
}
