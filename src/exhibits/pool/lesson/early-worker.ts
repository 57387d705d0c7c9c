/** A child process as it was before the script came to the definition of cube: it has square and nothing else. */
import { register, serve } from '#multiprocessing'
import { square } from './arithmetic.ts'
import { awaitWelcome } from './terminal.ts'

awaitWelcome()
register({ square })
serve()
