/** The words of `Endings.tsx`. */
export const text = {
  words: [
    {
      word: 'Daemon',
      is: 'A child that its parent ends when it ends itself, instead of waiting for it.',
      here: 'daemon=True, chosen per process; the workers of a Pool always. Here every process: none outlives its page.',
    },
    {
      word: 'Zombie',
      is: 'A child that is dead, but whose parent has not asked for its exit status yet. It uses no CPU, only a row in the process table.',
      here: 'join() asks; so does starting another process or active_children(). Browsers have no zombies: a worker that ended is gone.',
    },
    {
      word: 'Orphan',
      is: 'A child that still runs while its parent is dead. The system gives it a new parent, which asks for its status one day.',
      here: 'A killed parent cannot end its daemons: they become orphans. Here the page ends with all its workers.',
    },
  ],
  notes: [
    {
      lecture: 'A parent that crashes without collecting the exit status can leave zombies.',
      today:
        'Two words for two things: a dead child nobody asked about is a zombie; a child that still runs under a dead parent is an orphan.',
    },
    {
      lecture: 'Hence Pool is a context manager; at the end of with the children are terminated.',
      today:
        'Still so. A Process is none: when Python exits, it joins the children that are left and terminates the daemons.',
    },
  ],
  none: 'None',
  returns: 'returns',
  raises: 'raises',
  terminated: 'is terminated',
  unfinished: 'still runs after join(timeout)',
  part: 'Processes',
  context: 'Exit codes',
  run: 'Run four processes',
  table: 'Four processes on this machine, as their parent sees them',
  process: 'A process that',
  beforeStart: 'Before start',
  isAlive: 'is_alive()',
  true: 'True',
  false: 'False',
  exitcode: 'exitcode',
  error: 'Error',
  wordsCaption: 'Words for what is left over',
  word: 'Word',
  meaning: 'What it is',
  inPython: 'In Python, and here',
} as const
