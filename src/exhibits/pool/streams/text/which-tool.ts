/** The words of `WhichTool.tsx`. */
export const text = {
  notes: [
    {
      lecture: 'map is like the built-in map, but parallel; apply_async does not block.',
      today: 'Step through both in the part Calls: the parent’s lane shows when it is blocked and when it is free.',
    },
    {
      lecture: 'Pool has four map-like methods: map, imap, imap_unordered, starmap.',
      today:
        'Today also map_async, starmap_async, apply and apply_async. They differ in how work is cut and when results reach the caller.',
    },
    {
      lecture: 'Uses: image analysis over a large data set, Monte Carlo simulations.',
      today:
        'Both are workloads of the Speedup exhibit, next to word counts, primes and waits: many independent tasks.',
    },
    {
      lecture: 'In an interview: explain the benefits, compare map and apply_async.',
      today: 'Add what is measured: when it does not pay. Small tasks cost more to hand out than to compute.',
    },
  ],
  title: 'Pool is for many independent tasks that compute',
  sentence: 'For anything else there is a tool that fits better: here is which, and how the calls of a Pool differ.',
  part: 'Streams',
  context: 'Which tool when',
  comparison: 'map and apply_async',
  pros: 'For a Pool',
  cons: 'Against it',
  alternatives: 'Alternatives',
  tool: 'Tool',
  fitsWhen: 'Fits when',
  mind: 'Mind',
} as const
