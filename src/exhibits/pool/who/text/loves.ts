/** The words of `Loves.tsx`. */
export const text = {
  notes: [
    {
      lecture: 'map takes a list with one argument for each of the n processes.',
      today:
        'The list may be of any length: it is cut into chunks. Here two items for two processes are two chunks of one, and one process may well take both.',
    },
    {
      lecture: 'The function takes exactly one argument.',
      today: 'For map, yes; it may be a tuple, unpacked inside. starmap unpacks it for you.',
    },
    {
      lecture: 'map returns the list of what the function returned.',
      today:
        'Still so, in input order whatever the order of finishing. A function that only prints returns None each time.',
    },
  ],
  part: 'Who ran what',
  context: 'FirstPoolExample',
  listing: 'Notes 000, FirstPoolExample',
  run: 'Run',
  printed: 'What the two processes printed',
} as const
