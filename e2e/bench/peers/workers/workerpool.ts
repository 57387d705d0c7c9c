import workerpool from 'workerpool'
import { tasks } from '../../pool/tasks.ts'

workerpool.worker({
  ...tasks,
  numbersMoved: (length: number) => {
    const made = tasks.numbers(length)
    return new workerpool.Transfer(made, [made.buffer])
  },
})
