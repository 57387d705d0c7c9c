/** The words beside the run: every interleaving, and what is let through of them. */
const whole = (count: bigint | number): string => count.toLocaleString('en')
const plural = (count: bigint | number, one: string, many: string): string =>
  `${whole(count)} ${BigInt(count) === 1n ? one : many}`

export const text = {
  title: 'Every interleaving',
  titleOf: (schedules: bigint): string => `Every interleaving: ${plural(schedules, 'schedule', 'schedules')}`,
  titleOfStates: (states: number): string => `Every interleaving: ${plural(states, 'state', 'states')}`,
  statesSoFar: (states: number): string => `${plural(states, 'state', 'states')} so far`,
  cancel: 'Cancel',
  noMeaning: 'A step has no meaning',
  cancelled: 'The search was cancelled',
  searchAgain: 'Search again',
  searchStopped: (where: string): string => `The search ${where}`,
  searchFurther: 'Search further',
  reached: 'What is shown was reached; there may be more.',
  endless: 'Some schedules go round for ever, so they cannot be counted.',
  fromStep: (step: number, share: string): string => `From step ${step}, ${share}.`,
  noProbabilities: 'Counts are no probabilities: they say how many schedules there are, not how often one is met.',

  replay: (end: string, words: string): string => `${end}: ${words}. Replay the schedule with the fewest switches`,
  showFirst: (count: number): string => `Show the first ${whole(count)}`,
  showAll: (count: bigint): string => `Show all ${whole(count)}`,
  schedule: (names: string, current: boolean): string => `Schedule ${names}${current ? ', current' : ''}`,

  group: 'Group the schedules',
  groupBy: { outcome: 'By outcome', story: 'By story' },
  filter: 'Filter',
  starts: 'Starts with',
  startsHint: (processes: number): string => (processes === 2 ? '1221' : '1231'),
  noProcess: (processes: number): string =>
    `Write the first steps as the numbers of their processes, 1 to ${processes}: 12 is P1, then P2.`,
  switches: 'Switches',
  end: 'Ends at',
  any: 'any',
  none: 'none',
  atMost: (switches: number): string => `at most ${switches}`,
  asSoFar: 'The steps so far',
  asSoFarNone: 'No step has been taken yet.',
  clear: 'Clear',
  switchIs: 'A switch is a turn taken from a process that could have gone on.',

  counting: 'Counting',
  unknown: 'There are too many to count exactly. Ask for fewer switches, fewer processes or fewer increments.',
  ofSchedules: (some: bigint, all: bigint): string => `${whole(some)} of ${plural(all, 'schedule', 'schedules')}`,
  partOf: (some: bigint, words: string): string => `${whole(some)} of ${words}`,

  stories: (count: bigint): string => plural(count, 'really different story', 'really different stories'),
  ofStories: (some: number, all: bigint): string => `${whole(some)} of ${plural(all, 'story', 'stories')}`,
  storyIs: 'A story is all schedules that differ only in the order of steps which do not touch the same data.',
  storiesInWays: (stories: bigint, ways: bigint): string =>
    `${plural(stories, 'story', 'stories')}, ${plural(ways, 'way', 'ways')}`,
  ways: (count: bigint): string => plural(count, 'way', 'ways'),
  waysOf: (some: bigint, all: bigint): string => `${whole(some)} of ${plural(all, 'way', 'ways')}`,
  story: (ways: string, schedule: string): string => `Story of ${ways}: ${schedule}`,
  firstStories: (listed: number): string =>
    `There are too many to list: these are the first ${whole(listed)}. The numbers beside the outcomes count all of them, without the filter.`,
} as const
