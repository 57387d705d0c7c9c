import { register, serve } from '#multiprocessing'
import { functions } from './functions.ts'

register(functions)
serve()
