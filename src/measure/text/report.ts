/** What is wrong with a document that is no report of this build, and what to do. */
export const text = {
  refused: (field: string, value: string, wanted: string) =>
    `${field} is ${value}, not ${wanted}. Export the measurement again.`,
  document: 'The document',
  tooLarge: (megabytes: string) =>
    `The file has ${megabytes} MB, over the 20 MB of the largest report. Choose an exported report.`,
  notJson: 'The file is not JSON. Choose a report that was exported as JSON.',
  shown: { missing: 'missing', list: (length: number) => `a list of ${length}`, object: 'an object' },
  wanted: {
    object: 'an object',
    number: (min: number, max: number) => `a number from ${min} to ${max}`,
    integer: (min: number, max: number) => `a whole number from ${min} to ${max}`,
    text: (longest: number) => `a text of at most ${longest} characters`,
    textLike: (longest: number, pattern: string) => `a text of at most ${longest} characters like ${pattern}`,
    boolean: 'true or false',
    oneOf: (values: readonly string[]) => `one of ${values.join(', ')}`,
    list: (fewest: number, most: number) => `a list of ${fewest} to ${most} items`,
    times: 'times by workers',
    workerCounts: (most: number) => `1 to ${most} worker counts`,
    eachOnce: 'the serial run and each worker count once',
    sameCounts: 'rounds that all have the same worker counts',
    countOfRounds: 'a worker count that the rounds have',
    asKeptRun: (workers: number) => `${workers}, as the kept run says`,
    sumOfParts: (workers: number) => `parts that add up to ${workers} × wallMs`,
    time: 'a time in ISO 8601, UTC',
    asRounds: (value: number | null) => `${value}, as its rounds give`,
    wrongResult: 'false, since the result is not the expected one',
    version: (version: number) => `${version}, the version this build reads`,
  },
} as const
