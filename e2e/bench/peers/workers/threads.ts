import { expose, Transfer } from 'threads/worker'
import { tasks } from '../../pool/tasks.ts'

expose({
  ...tasks,
  numbersMoved: (length: number) => {
    const made = tasks.numbers(length)
    return Transfer(made, [made.buffer])
  },
})
