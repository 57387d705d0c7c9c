/** A child process of a lesson: a worker with the functions of every part. */
import { register, serve } from '#multiprocessing'
import { awaitWelcome } from './terminal.ts'

const parts = import.meta.glob<Parameters<typeof register>[0]>('../*/functions.ts', {
  eager: true,
  import: 'functions',
})

awaitWelcome()
for (const functions of Object.values(parts)) register(functions)
serve()
