import { register, serve } from '#multiprocessing'
import { tasks } from '../tasks.ts'

register(tasks)
serve()
