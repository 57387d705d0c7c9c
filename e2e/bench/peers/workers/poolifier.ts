import './window.ts'
import { ThreadWorker } from 'poolifier-web-worker'
import { tasks } from '../../pool/tasks.ts'

new ThreadWorker(tasks)
