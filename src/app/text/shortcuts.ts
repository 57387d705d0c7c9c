/** The words of the list of keys. */
export const text = {
  title: 'Keyboard shortcuts',
  everywhere: 'Everywhere',
  keys: [
    { keys: ['Tab'], does: 'go to the next control' },
    { keys: ['←', '→', '↑', '↓'], does: 'move in a list, a slider or a chart' },
    { keys: ['Home', 'End'], does: 'go to its first or last entry' },
    { keys: ['Esc'], does: 'close a dialog or a menu' },
    { keys: ['?'], does: 'show these shortcuts' },
  ],
} as const
