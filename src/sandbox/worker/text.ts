/** What is wrong with a visitor's text, as its worker says it. */
const mega = 2 ** 20

export const text = {
  /** Before the number of a line. */
  line: 'Line',
  notAnError: (thrown: string) => `the code threw ${thrown}, which is not an Error`,
  closedItself: 'it closed itself',
  nothingToImport: 'there is nothing to import here: the text has to hold everything that it uses',
  tooLarge: (mostBytes: number) => `a result is larger than ${mostBytes / mega} MB, which is the most`,
  noRun: 'there is no function run(item)',
  noItems: 'there is no items: an array, or a function of the size that gives one',
  itemsReturned: (what: string) => `items returned ${what}, not an array`,
  itemsAre: (what: string) => `items is ${what}, not an array`,
  itemCount: (count: number, most: number) => `items has ${count} items; 1 to ${most} can be run`,
  anObject: 'an object',
  noCombine: 'combine is not a function of the results',
  cannotBeSent: (why: string) => `items holds what no worker can be sent: ${why}`,
} as const
