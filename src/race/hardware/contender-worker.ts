/** A worker of the race. */
import { expose } from 'comlink'
import { onHandover } from '#multiprocessing'
import { Contender } from './contender.ts'

const contender = new Contender()
onHandover((port) => expose(contender, port))
