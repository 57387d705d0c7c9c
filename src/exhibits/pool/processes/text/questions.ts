export const firstQuestion = {
  text: 'p = Process(F, args), q = Process(F, args); p.start(), then q.start(). Which finishes first?',
  options: [
    {
      text: 'p.',
      reply: 'It has a head start, no more. Started first does not mean finished first: repeat it and count.',
    },
    { text: 'q.', reply: 'It may. Nothing makes it so: repeat it and count.' },
    { text: 'Can’t tell.', reply: 'Yes. Two processes that do not wait for each other have no order.' },
    {
      text: 'It depends on the arguments.',
      reply:
        'Half of it: more work takes longer. But equal arguments give no order either. Run it with the same work for both.',
    },
  ],
  unsureReply: 'Fair. Run it twenty times with the same work for both, and count.',
  right: 'c',
  notes: 'Can’t tell.',
  today:
    'C. Only join, or a lock or a queue between them, makes an order. D is half right: the arguments shift the odds.',
} as const

export const bobQuestion = {
  text: 'main starts 4 processes of spawnProcesses; each prints “bob”, then starts 2 processes that print “bob”. How often is it printed?',
  options: [
    { text: '2.', reply: 'Two is what one of the four starts. There are four of them, and they print as well.' },
    { text: '4.', reply: 'Those are the four that main starts. Each of them starts two more, which print too.' },
    { text: '12.', reply: 'Yes: 4 × (1 + 2).' },
    {
      text: '16.',
      reply: 'That counts 4 × 4. Each of the four stands for three prints: its own, and those of its two children.',
    },
  ],
  unsureReply: 'Fair. Run it and count the dots of the tree as they fill.',
  right: 'c',
  notes: '12 = 4 × (1 + 2).',
  today:
    'C. Real runs of CPython print 12, though not always on 12 lines: text and line end can be written apart, and “bobbob” on one line is itself a race.',
} as const
