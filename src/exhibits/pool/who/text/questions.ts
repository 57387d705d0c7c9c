/** The notes' claim about script 2, as a question. */
export const dividedQuestion = {
  text: 'Ten squares, two workers: how many does each compute?',
  options: [
    { text: 'Five each.', reply: 'It can happen, but nothing makes it so: run it ten times and look at the splits.' },
    {
      text: 'Six and four.',
      reply: 'That is the sample in the notes. Another run of the same script may split otherwise.',
    },
    {
      text: 'It can differ from run to run.',
      reply: 'Yes. The chunks are fixed, who takes them is not. The runs show how far it goes.',
    },
    {
      text: 'The first worker does all ten.',
      reply: 'That does happen when it is up first and the work is short, but not always.',
    },
  ],
  unsureReply: 'Fair. Run it ten times and read the splits.',
  right: 'a',
  notes: 'Five each: “the work is divided evenly”. The notes’ own sample shows six and four.',
  today:
    'C. The ten are cut into 5 chunks of 2, and an idle worker takes the next chunk. Four runs of CPython 3.11 gave 10/0, 8/2, 10/0 and 6/4. The sum is 385 in every one.',
} as const
