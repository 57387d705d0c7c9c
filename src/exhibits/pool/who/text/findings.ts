/** The words of `findings.ts`. */
export const text = {
  whoComputesWhichSquare: 'Who computes which square?',
  mapCutsTheTenSquares: (cut: string | number) =>
    `map cuts the ten squares into ${cut}. Whoever is idle takes the next chunk, so only the run can tell.`,
  oneWorkerComputedAllTen: (sums: string | number) => `One worker computed all ten, and the sum is ${sums}`,
  thisTimeAndTheSum: (last: string | number, sums: string | number) => `${last} this time, and the sum is ${sums}`,
  theChunksAreTheSame: (cut: string | number) =>
    `The chunks are the same in every run: ${cut}. Who takes them is not. Run it again and compare.`,
  splitEachTime: (last: string | number) => `split ${last} each time`,
  withDifferentSplits: (kinds: string | number) => `with ${kinds} different splits`,
  inAllRuns: (sums: string | number, length: string | number, form: string | number) =>
    `${sums} in all ${length} runs, ${form}`,
  takeTwoWorkersOrMore: 'Take two workers or more.',
  theFirstWorkerUpTakes: 'The first worker up takes all it can: call map when all are up, or run it more often.',
  theSplitIsNotPromised: (form: string | number) =>
    `The split is not promised by anything: it is who was idle. ${form}`,
  dividedEvenlyIsNotGuaranteed:
    '“Divided evenly” is not guaranteed: an idle worker takes the next chunk, and who is idle depends on the moment.',
  twoProcessesTwoSentencesTen: 'Two processes, two sentences, ten times each',
  theFunctionTakesOneArgument:
    'The function takes one argument, here a tuple of the text and the number. How will the twenty lines stand?',
  mixed: 'mixed',
  oneAfterTheOther: 'one after the other',
  linesOfEachSentenceThis: (value: string | number, form: string | number) =>
    `${value} lines of each sentence, ${form} this time`,
  howOftenEachLineIs:
    'How often each line is printed is fixed; the order is not: both processes print to one terminal.',
  oneProcessTookBothTasks:
    'One process took both tasks: it was idle before the other came to anything. Nothing promises that.',
  tenLinesArePrintedSo:
    'Ten lines are printed so fast that one process is done before the other begins. Nothing promises that order.',
  theSumOf5000: 'The sum of 5,000 squares, by a pool',
  mapSpreadsTheSquaresOver: (cut: string | number) =>
    `map spreads the squares over the workers in ${cut}; the parent adds them up. That is map-reduce.`,
  n1Worker: '1 worker',
  workers: (workers: string | number) => `${workers} workers`,
  withWord: (total: string | number, form: string | number) => `${total} with ${form}`,
  mapCut5000Squares: (cut: string | number, cores: string | number) =>
    `map cut 5,000 squares into ${cut}; the parent reduced them to one sum. The browser reports ${cores} logical CPUs.`,
  cutTheSumFrom1: 'Cut the sum from 1 to 1,000,000 into four',
  eachOfFourWorkersSums:
    'Each of four workers sums one part, the parent adds the four. Choose the cuts and how a part is written.',
  everyNumberOnce: (number: string | number) => `${number}: every number once`,
  itEqualsNN1:
    'It equals n(n + 1)/2 for n = 1,000,000. Each worker summed in a variable of its own, and nothing was lost.',
  isWord: 'is',
  are: 'are',
  inNoPart: (listed: string | number, form: string | number) => `${listed} ${form} in no part`,
  inTwoParts: (listed: string | number, form: string | number) => `${listed} ${form} in two parts`,
  much: 'much',
  little: 'little',
  tooOffByOneAt: (number: string | number, form: string | number) => `${number} too ${form}: off by one at a border`,
  rangeLeavesItsStopOut: (why: string | number) => `${why}. range leaves its stop out.`,
  fourFilesACounterEach: 'Four files, a counter each, one composite',
  theQueueOfWorkIs:
    'The queue of work is a list of file names. Each worker reads its files itself; only the counts travel.',
  standsTimesInTheFour: (value: string | number, value2: string | number) =>
    `“${value}” stands ${value2} times in the four files together`,
  everyFileBecameACounter:
    'Every file became a Counter in some worker; the parent merged the four. Map, then reduce, with dictionaries.',
} as const
