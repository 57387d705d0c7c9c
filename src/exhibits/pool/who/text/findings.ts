/** The words of `findings.ts`. */
export const text = {
  squaresTitle: 'Who computes which square?',
  squaresSentence: (cut: string) =>
    `map cuts the ten squares into ${cut}. Whoever is idle takes the next chunk, so only the run can tell.`,
  oneWorker: (sums: string) => `One worker computed all ten, and the sum is ${sums}`,
  oneRun: (split: string, sums: string) => `${split} this time, and the sum is ${sums}`,
  oneRunWhy: (cut: string) =>
    `The chunks are the same in every run: ${cut}. Who takes them is not. Run it again and compare.`,
  sameSplit: (split: string) => `split ${split} each time`,
  splits: (kinds: number) => `with ${kinds} different splits`,
  runs: (sums: string, count: number, form: string) => `${sums} in all ${count} runs, ${form}`,
  takeMore: 'Take two workers or more.',
  whyTheSame: 'The first worker up takes all it can: call map when all are up, or run it more often.',
  sameSplitWhy: (advice: string) => `The split is not promised by anything: it is who was idle. ${advice}`,
  splitsWhy:
    '“Divided evenly” is not guaranteed: an idle worker takes the next chunk, and who is idle depends on the moment.',
  lovesTitle: 'Two processes, two sentences, ten times each',
  lovesSentence:
    'The function takes one argument, here a tuple of the text and the number. How will the twenty lines stand?',
  mixed: 'mixed',
  inTurns: 'one after the other',
  lovesCount: (each: number, form: string) => `${each} lines of each sentence, ${form} this time`,
  mixedWhy: 'How often each line is printed is fixed; the order is not: both processes print to one terminal.',
  oneProcessWhy: 'One process took both tasks: it was idle before the other came to anything. Nothing promises that.',
  inTurnsWhy:
    'Ten lines are printed so fast that one process is done before the other begins. Nothing promises that order.',
  sumTitle: 'The sum of 5,000 squares, by a pool',
  sumSentence: (cut: string) =>
    `map spreads the squares over the workers in ${cut}; the parent adds them up. That is map-reduce.`,
  oneWorkerWords: '1 worker',
  workersWords: (workers: number) => `${workers} workers`,
  sum: (total: number, workers: string) => `5,000 squares add up to ${total} with ${workers}`,
  sumWhy: (cut: string, cores: number) =>
    `map cut 5,000 squares into ${cut}; the parent reduced them to one sum. The browser reports ${cores} logical CPUs.`,
  cutsTitle: 'Cut the sum from 1 to 1,000,000 into four',
  cutsSentence:
    'Each of four workers sums one part, the parent adds the four. Choose the cuts and how a part is written.',
  cutsRight: (total: string) => `${total}: every number once`,
  cutsRightWhy:
    'It equals n(n + 1)/2 for n = 1,000,000. Each worker summed in a variable of its own, and nothing was lost.',
  is: 'is',
  are: 'are',
  missing: (numbers: string, verb: string) => `${numbers} ${verb} in no part`,
  twice: (numbers: string, verb: string) => `${numbers} ${verb} in two parts`,
  much: 'much',
  little: 'little',
  cutsWrong: (off: string, form: string) => `${off} too ${form}: off by one at a border`,
  cutsWrongWhy: (why: string) => `${why}. range leaves its stop out.`,
  countersTitle: 'Four files, a counter each, one composite',
  countersSentence:
    'The queue of work is a list of file names. Each worker reads its files itself; only the counts travel.',
  countersCount: (word: string, count: number) => `“${word}” stands ${count} times in the four files together`,
  countersWhy:
    'Every file became a Counter in some worker; the parent merged the four. Map, then reduce, with dictionaries.',
} as const
